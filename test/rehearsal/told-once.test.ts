import { expect, it } from 'vitest';
import { rehearsed } from './rehearsed.ts';

it('A REFRESH is told of by its rule, and not once more for writing the view anew', async () => {
  const { findings } = await rehearsed({
    'versions/002_view.sql': 'REFRESH MATERIALIZED VIEW ids',
    'versions/001_t.sql': 'CREATE TABLE t (id int); CREATE MATERIALIZED VIEW ids AS SELECT id FROM t',
  });
  const [first, ...others] = findings.filter(({ file, line }) => file.includes('002_view') && line !== null);
  expect(first).toMatchObject({ rule: 'refresh-matview-lock', evidence: 'proven' });
  expect(others).toEqual([]);
});
