import { expect, test } from 'vitest';
import { lostByRollback } from '../../../src/lint/rules/down-loses-data.ts';
import { rules } from '../../../src/lint/rules/index.ts';
import { readStatements } from '../../../src/lint/statements.ts';
import { firing } from './firing.ts';

test('what the parser does not know is said to be unchecked', async () => {
  expect(await firing('parse-error', 'SELECT 1; ALTER TABLE t ADD COLUM x int')).toMatchObject([
    { severity: 'notice', message: expect.stringContaining('syntax error at or near "int"') },
  ]);
  expect(await firing('parse-error', 'SELECT 1; ALTER TABLE t ADD COLUMN x int')).toEqual([]);
});

test('what a rollback script deletes is named', async () => {
  const source = `DROP TABLE a, s.b; ALTER TABLE t DROP COLUMN x, ADD COLUMN y int; TRUNCATE c;
    DELETE FROM d WHERE id = 1; DROP INDEX i; ALTER TABLE t ALTER COLUMN z DROP DEFAULT; DROP VIEW v;`;
  const [file] = await readStatements([{ path: '001.down.sql', source, pending: false }]);
  const hits = [...lostByRollback(file?.statements ?? [])];
  expect(hits.map(({ message }) => message.split(',')[0])).toEqual([
    'deletes the table a',
    'deletes the table s.b',
    'deletes the column x of t',
    'deletes every row of c',
    'deletes rows of d',
  ]);
});

test('what only the rehearsal and the history can tell has a page and no check', () => {
  const silent = rules.filter(({ check, checkAll }) => !check && !checkAll).map(({ id }) => id);
  expect(silent).toEqual(
    expect.arrayContaining([
      'down-loses-data',
      'down-not-inverse',
      'edited-applied',
      'irreversible',
      'out-of-order',
      'pending-trigger-events',
      'schema-drift',
      'table-rewrite',
      'unexpected-lock',
      'unmanaged-object',
      'unused-suppression',
      'up-down-up-differs',
    ]),
  );
});
