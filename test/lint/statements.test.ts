import { describe, expect, it } from 'vitest';
import { offsetOfByte, readStatements } from '../../src/lint/statements.ts';
import { analyzeScript } from '../../src/sql/script.ts';
import { bytesOf } from '../../src/sql/text.ts';

async function transactions(source: string, assumeInTransaction?: boolean): Promise<(number | null)[]> {
  const assume = assumeInTransaction === undefined ? {} : { assumeInTransaction };
  const [file] = await readStatements([{ path: 'a', source, pending: true, ...assume }]);
  return file!.statements.map(({ transaction }) => transaction);
}

describe('statements share a transaction', () => {
  it.each([
    ['in a file that is transactional', 'SELECT 1; SELECT 2', [0, 0]],
    ['with the wrapper, which is taken off', 'SET x.y = 1; BEGIN; SELECT 1; COMMIT;', [0, 0, 0, 0]],
    [
      'in a block of a file that is not',
      'VACUUM; BEGIN; SELECT 1; COMMIT; SELECT 2; BEGIN; SELECT 3; COMMIT',
      [null, 0, 0, 0, null, 1, 1, 1],
    ],
    ['not where each is sent alone', 'CREATE INDEX CONCURRENTLY i ON t (a); SELECT 1', [null, null]],
  ])('%s', async (_, sql, expected) => {
    expect(await transactions(sql)).toEqual(expected);
  });

  it('as the engine runs the file', async () => {
    const source = 'SELECT 1; SELECT 2';
    const script = await analyzeScript(source, { noTransaction: true });
    const [file] = await readStatements([{ path: 'a', source, pending: true, script }]);
    expect(file!.statements.map(({ transaction }) => transaction)).toEqual([null, null]);
  });

  it.each([
    [false, 'SELECT 1; BEGIN; SELECT 2; COMMIT; SELECT 3; BEGIN; SELECT 4', [null, 0, 0, 0, null, 1, 1]],
    [true, 'SELECT 1; SELECT 2; COMMIT; SELECT 3; BEGIN; ROLLBACK; SELECT 4', [0, 0, 0, null, 1, 1, null]],
  ])('in a text that no engine runs, taken to be in one: %s', async (assumed, sql, expected) => {
    expect(await transactions(sql, assumed)).toEqual(expected);
  });
});

describe('a statement', () => {
  it('has its tree, its text and its place', async () => {
    const source = `-- ä\nSELECT 1; /* 😀 */ COPY t FROM STDIN;\n1\n\\.\nSELECT 'ö' ;`;
    for (const text of [source, { text: bytesOf(source), inBytes: true }]) {
      const [file] = await readStatements([{ path: 'a', source: text, pending: false }]);
      expect(file).toMatchObject({ path: 'a', text: source, pending: false });
      expect(file!.statements.map(({ sql }) => sql)).toEqual(['SELECT 1', 'COPY t FROM STDIN', `SELECT 'ö'`]);
      for (const { start, sql, node, parseError } of file!.statements) {
        expect(source.slice(start, start + sql.length)).toBe(sql);
        expect(node).toBeDefined();
        expect(parseError).toBeUndefined();
      }
    }
  });

  it('that the grammar does not know says so', async () => {
    const [file] = await readStatements([
      { path: 'a', source: 'SELECT 1; REPACK TABLE t; SELECT 2', pending: true },
    ]);
    expect(file!.statements.map(({ node, parseError }) => [node !== undefined, parseError])).toEqual([
      [true, undefined],
      [false, 'syntax error at or near "REPACK"'],
      [true, undefined],
    ]);
  });

  it('that only writes rows stands for those behind it in a large file, and all keep their numbers', async () => {
    const row = `INSERT INTO t VALUES ('${'x'.repeat(1000)}');\n`;
    const source = `CREATE TABLE t (a text);\n${row.repeat(1200)}UPDATE t SET a = 1;\nDELETE FROM t;\nDELETE FROM t WHERE a = 1;\nDELETE FROM t WHERE a = 2;\nINSERT INTO t SELECT 1;\nSELECT 1;`;
    const [file] = await readStatements([{ path: 'a', source, pending: true }]);
    expect(file!.statements.map(({ index, sql }) => [index, sql.slice(0, 23)])).toEqual([
      [0, 'CREATE TABLE t (a text)'],
      [1, "INSERT INTO t VALUES ('"],
      [1201, 'UPDATE t SET a = 1'],
      [1202, 'DELETE FROM t'],
      [1203, 'DELETE FROM t WHERE a ='],
      [1205, 'INSERT INTO t SELECT 1'],
      [1206, 'SELECT 1'],
    ]);
  });
});

it.each([
  ['abc', 2, 2],
  ['abc', 9, 3],
  ['äbc', 2, 1],
  ['a😀b', 5, 3],
])('finds in %j the character at byte %i', (sql, byte, expected) => {
  expect(offsetOfByte(sql, byte)).toBe(expected);
});
