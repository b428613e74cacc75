import { expect, test } from 'vitest';
import { readStatements } from '../../src/lint/statements.ts';
import { usedIndexFindings } from '../../src/rehearsal/used-indexes.ts';
import { createDatabase } from '../kit/database.ts';
import { until } from '../kit/until.ts';
import { connectionTo } from './support.ts';

test('an index that queries have used is named when it is dropped, one that none has used is not', async () => {
  const database = await createDatabase();
  await database.query(`CREATE SCHEMA other; CREATE TABLE other.t (id int PRIMARY KEY, at int);
    CREATE TABLE orders (id int PRIMARY KEY, at int, note text);
    CREATE INDEX used ON orders (at); CREATE INDEX unused ON orders (note); CREATE INDEX elsewhere ON other.t (at);
    INSERT INTO orders SELECT n, n FROM generate_series(1, 1000) AS n;
    SET enable_seqscan = off; SELECT * FROM orders WHERE at = 7; SELECT * FROM orders WHERE at = 8;`);
  await until('the statistics have it', async () => {
    const [row] = await database.query(
      `SELECT idx_scan FROM pg_stat_user_indexes WHERE indexrelname = 'used' AND idx_scan = 2`,
    );
    return row !== undefined;
  });
  const source = `SELECT 1;
DROP INDEX CONCURRENTLY used, unused;
DROP INDEX IF EXISTS elsewhere, other.elsewhere, never_was;`;
  const [file] = await readStatements([{ path: '002.sql', source, pending: true }]);
  const found = await usedIndexFindings(await connectionTo(database.url), file?.statements ?? []);
  expect(found).toMatchObject([
    {
      ...{ rule: 'drop-unused-check', severity: 'notice', evidence: 'unproven', file: '002.sql' },
      ...{ line: 2, column: 1, message: expect.stringMatching(/^Queries have used the index used 2 times/) },
    },
  ]);
});
