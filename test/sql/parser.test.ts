import * as libpgQuery from 'libpg-query';
import { afterEach, beforeAll, describe, expect, test } from 'vitest';
import { GuardedParser, loadParser } from '../../src/sql/parser.ts';

/** As WebAssembly has one. */
class RuntimeError extends Error {}

let parser: GuardedParser;

beforeAll(async () => {
  await libpgQuery.loadModule();
  parser = new GuardedParser(libpgQuery);
});

describe('the parser', () => {
  test('is loaded once', async () => {
    expect(loadParser()).toBe(loadParser());
    expect((await loadParser()).parse('COMMIT')).toHaveProperty('nodes');
  });

  test('gives the tree of each statement', () => {
    expect(parser.parse('COMMIT; SELECT 1')).toMatchObject({
      nodes: [{ TransactionStmt: { kind: 'TRANS_STMT_COMMIT' } }, { SelectStmt: {} }],
    });
    expect(parser.parse(' -- nothing')).toEqual({ nodes: [] });
  });

  test('places what it does not understand in UTF-16', () => {
    const sql = "SELECT '😀' é FROM FROM x";
    expect(parser.parse(sql)).toEqual({
      error: { message: 'syntax error at or near "FROM"', offset: sql.lastIndexOf('FROM') },
    });
    expect(parser.parse('COMMIT')).toHaveProperty('nodes');
  });

  test('goes on after a PL/pgSQL body that is wrong', () => {
    expect(parser.parsePlpgsql('DO $$ BEGIN commt; END $$')).toBeUndefined();
    expect(parser.parsePlpgsql('DO $$ BEGIN COMMIT; END $$')).toHaveProperty('plpgsql_funcs');
  });

  test.each([
    ['an empty text', ''],
    ['a text with a NUL byte, which would end it', 'SELECT 1; \0 COMMIT'],
    ['a text beyond its limits', `SELECT '${'é'.repeat(5 * 1024 * 1024)}'`],
  ])('does not read %s', (_, sql) => {
    expect(parser.parse(sql)).toBeUndefined();
    expect(parser.parsePlpgsql(sql)).toBeUndefined();
    expect(parser.parse('COMMIT')).toHaveProperty('nodes');
  });
});

describe('a dead parser', () => {
  const { exitCode } = process;
  afterEach(() => {
    process.exitCode = exitCode;
  });

  /** Fails like the library: the first time as told, and from then on with wrong answers. */
  function dying(error: unknown): GuardedParser {
    let dead = false;
    const die = (): never => {
      dead = true;
      process.exitCode = 1;
      throw error;
    };
    return new GuardedParser({
      loadModule: libpgQuery.loadModule,
      parseSync: () => (dead ? { version: 0, stmts: [] } : die()),
      parsePlPgSQLSync: () => (dead ? { version: 0, stmts: [] } : die()),
    });
  }

  test.each([
    ['the end of its memory', new Error('Program terminated with exit(1)')],
    ['a broken memory', new RuntimeError('memory access out of bounds')],
    ['the end of its stack', new RangeError('Maximum call stack size exceeded')],
    ['an answer that is no JSON', new SyntaxError('Unexpected token')],
    ['an error that is none', 'abort'],
    [
      'an SQL error that is about memory',
      new libpgQuery.SqlError('out of memory', { message: 'out of memory', cursorPosition: 0 }),
    ],
  ])('is never asked again after %s, and the process keeps its exit status', (_, error) => {
    for (const method of ['parse', 'parsePlpgsql'] as const) {
      const broken = dying(error);
      process.exitCode = 3;
      expect(broken[method]('SELECT 1')).toBeUndefined();
      expect(broken.parse('SELECT 1')).toBeUndefined();
      expect(broken.parsePlpgsql('SELECT 1')).toBeUndefined();
      expect(process.exitCode).toBe(3);
    }
  });
});
