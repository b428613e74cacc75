import { describe, expect, it } from 'vitest';
import { stands } from '../../src/lint/finding.ts';
import { lint } from '../../src/lint/lint.ts';
import type { LintOptions } from '../../src/lint/lint.ts';
import { rangeName } from '../../src/lint/nodes.ts';
import type { Hit, Rule, Size } from '../../src/lint/rule.ts';
import { readStatements } from '../../src/lint/statements.ts';
import { dropTable } from './kit.ts';

/** Fires at each ALTER TABLE and CREATE INDEX, about the table. */
const atTables: Rule = {
  ...dropTable,
  id: 'at-tables',
  family: 'lock',
  *check(statement) {
    const { node } = statement;
    const range =
      node && 'AlterTableStmt' in node
        ? node.AlterTableStmt.relation
        : node && 'IndexStmt' in node
          ? node.IndexStmt.relation
          : undefined;
    const relation = rangeName(range);
    if (relation) yield { statement, relation, message: 'locks it', remedy: '' };
  },
};

function variant(hit: Partial<Hit>, rule: Partial<Rule> = {}): Rule {
  return {
    ...atTables,
    ...rule,
    *check(statement, context) {
      for (const each of atTables.check?.(statement, context) ?? []) yield { ...each, ...hit };
    },
  };
}

async function findings(texts: string[], options: Partial<LintOptions> = {}) {
  const files = await readStatements(
    texts.map((source, at) => ({ path: `${at + 1}.sql`, source, pending: !source.startsWith('-- applied') })),
  );
  return lint({ files, serverVersionNum: 160000, rules: [atTables], ...options });
}

const add = 'ALTER TABLE t ADD COLUMN b int';

describe('a finding on a relation that is new', () => {
  it.each([
    ['in the same file', ['CREATE TABLE t (a int); ' + add], 't is new: this file creates it.'],
    ['in an earlier pending file', ['CREATE TABLE t (a int)', add], 't is new: 1.sql creates it.'],
    ['by a query', ['CREATE TABLE t AS SELECT 1 AS a', add], 't is new: 1.sql creates it.'],
    ['by SELECT INTO', ['SELECT 1 AS a INTO t', add], 't is new: 1.sql creates it.'],
    ['by LIKE', ['CREATE TABLE t (LIKE u)', add], 't is new: 1.sql creates it.'],
    ['as a partition', ['CREATE TABLE t PARTITION OF p DEFAULT', add], 't is new: 1.sql creates it.'],
    [
      'and was renamed',
      ['CREATE TABLE s (a int); ALTER TABLE s RENAME TO t', add],
      't is new: 1.sql creates it.',
    ],
    [
      'in the schema that the search path names',
      ['CREATE TABLE public.t ()', add],
      't is new: 1.sql creates it.',
    ],
    ['with IF NOT EXISTS', ['CREATE TABLE IF NOT EXISTS t ()', add], 't is new: 1.sql creates it.'],
  ])('%s, is held back, and says why', async (_, texts, guarded) => {
    const found = await findings(texts);
    expect(found.map((finding) => finding.guarded)).toEqual([guarded]);
    expect(found.filter(stands)).toEqual([]);
  });

  it.each([
    ['created by an applied file', ['-- applied\nCREATE TABLE t (a int)', add]],
    ['of that name in another schema', ['CREATE TABLE other.t (a int)', 'ALTER TABLE public.t ADD b int']],
    ['created behind it', [add, 'CREATE TABLE t (a int)']],
    ['dropped in between', ['CREATE TABLE t (a int); DROP TABLE t', add]],
    [
      'that is not created there after all',
      ['-- applied\nCREATE TABLE t ()', `CREATE TABLE IF NOT EXISTS t (); ${add}`],
    ],
  ])('stands for a table %s', async (_, texts) => {
    expect((await findings(texts)).filter(stands)).toHaveLength(1);
  });

  it('stands when its harm is not about rows or readers, or when its rule is about the text', async () => {
    const texts = ['CREATE TABLE t (a int)', add];
    for (const rule of [variant({ evenIfNew: true }), variant({}, { family: 'style' })]) {
      expect((await findings(texts, { rules: [rule] })).filter(stands)).toHaveLength(1);
    }
  });

  it('is held against what there was at the end for rules that look at everything', async () => {
    const rule: Rule = {
      ...dropTable,
      *checkAll({ files }) {
        const statement = files[0]?.statements[0];
        if (statement) yield { statement, relation: { name: 't' }, message: 'in the end', remedy: '' };
      },
    };
    const found = await findings(['SELECT 1', 'CREATE TABLE t ()'], { rules: [rule] });
    expect(found.map(stands)).toEqual([true]);
  });
});

it('holds back what is done to a temporary table', async () => {
  const found = await findings([`CREATE TEMP TABLE t (a int); ${add}; ALTER TABLE pg_temp.t ADD c int`]);
  expect(found.map(({ guarded }) => guarded)).toEqual([
    't is temporary: no other session sees it.',
    'pg_temp.t is temporary: no other session sees it.',
  ]);
});

it('holds back what the rule itself says does no harm', async () => {
  const found = await findings([add], { rules: [variant({ guarded: 'the column is new' })] });
  expect(found.map(({ guarded }) => guarded)).toEqual(['the column is new']);
});

describe('a finding on a small table', () => {
  const small: Size = { rows: 10_000, bytes: 1024 * 1024, indexBytes: 0 };
  const weight = async (size: Size | undefined, rule = atTables, options: Partial<LintOptions> = {}) => {
    const [finding] = await findings([add], { size: () => size, rules: [rule], ...options });
    return [finding?.severity, finding?.lowered];
  };

  it('weighs one level less, and says why', async () => {
    const why = 't is small: 10000 rows, 1024 kB.';
    expect(await weight(small)).toEqual(['warning', why]);
    expect(await weight(small, variant({ severity: 'warning' }))).toEqual(['notice', why]);
    expect(await weight(small, variant({ severity: 'notice' }))).toEqual(['notice', undefined]);
  });

  it.each([
    ['the size is not known', undefined],
    ['the rows are not known', { ...small, rows: undefined }],
    ['there are more rows', { ...small, rows: 10_001 }],
    ['there are more bytes', { ...small, bytes: 11 * 1024 * 1024 }],
  ])('weighs the same when %s', async (_, size) => {
    expect(await weight(size)).toEqual(['error', undefined]);
  });

  it('weighs the same when the harm does not grow with the table', async () => {
    expect(await weight(small, variant({}, { family: 'data-loss' }))).toEqual(['error', undefined]);
  });

  it('weighs what the configuration says', async () => {
    expect(await weight(small, atTables, { level: () => 'error' })).toEqual(['error', undefined]);
    expect(await weight(small, atTables, { smallTable: { rows: 1, bytes: 1 } })).toEqual([
      'error',
      undefined,
    ]);
  });
});

describe('the configuration', () => {
  it('turns a rule off in a file, and one on that is off by itself', async () => {
    const level: LintOptions['level'] = (_, path) => (path === '1.sql' ? 'off' : undefined);
    expect((await findings([add, add], { level })).map(({ file }) => file)).toEqual(['2.sql']);
    const optIn: Rule = { ...atTables, optIn: true };
    expect(await findings([add], { rules: [optIn] })).toEqual([]);
    const on = await findings([add], { rules: [optIn], level: () => 'notice' });
    expect(on.map(({ severity }) => severity)).toEqual(['notice']);
  });
});

it('places a finding by code points, in the order of files and lines', async () => {
  const rule: Rule = {
    ...dropTable,
    *check(statement) {
      const { node } = statement;
      const location = node && 'AlterTableStmt' in node ? node.AlterTableStmt.relation?.location : undefined;
      yield { statement, location, message: 'here', remedy: '' };
    },
  };
  const texts = ['/* 😀 ä */ ALTER TABLE "tä" ADD b int;\nALTER /* ü😀 */ TABLE\n  t ADD c int', 'SELECT 1'];
  const found = await findings(texts, { rules: [rule] });
  expect(found.map(({ file, line, column }) => [file, line, column])).toEqual([
    ['1.sql', 1, 23],
    ['1.sql', 3, 3],
    ['2.sql', 1, 1],
  ]);
});

it('says the same thing of the same place once', async () => {
  const twice: Rule = {
    ...atTables,
    *check(statement, context) {
      yield* atTables.check?.(statement, context) ?? [];
      yield* atTables.check?.(statement, context) ?? [];
    },
  };
  expect(await findings([add], { rules: [twice] })).toHaveLength(1);
});
