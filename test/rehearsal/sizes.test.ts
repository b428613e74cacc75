import { describe, expect, test } from 'vitest';
import { readSizes } from '../../src/rehearsal/sizes.ts';
import { createDatabase } from '../kit/database.ts';
import { createRole } from '../kit/role.ts';
import { connectionTo } from './support.ts';

const schema = `
CREATE SCHEMA "My app";
CREATE TABLE "My app"."Big one" (id int PRIMARY KEY, note text);
INSERT INTO "My app"."Big one" SELECT n, repeat('x', 100) FROM generate_series(1, 5000) AS n;
CREATE TABLE log (at int) PARTITION BY RANGE (at);
CREATE TABLE log_1 PARTITION OF log FOR VALUES FROM (0) TO (10) PARTITION BY RANGE (at);
CREATE TABLE log_1_1 PARTITION OF log_1 FOR VALUES FROM (0) TO (5);
CREATE TABLE log_2 PARTITION OF log FOR VALUES FROM (10) TO (20);
INSERT INTO log SELECT n % 20 FROM generate_series(0, 1999) AS n WHERE n % 20 NOT BETWEEN 5 AND 9;
CREATE TABLE parents (a int); CREATE TABLE heirs () INHERITS (parents);
CREATE TABLE nothing (a int);
CREATE MATERIALIZED VIEW seen AS SELECT 1 AS a;
CREATE VIEW view AS SELECT 1 AS a;
`;

describe('readSizes', () => {
  test('measures tables, and partitioned ones with all of their partitions, for a role that may read nothing', async () => {
    const database = await createDatabase();
    await database.query(schema);
    await database.query('ANALYZE');
    const stranger = await createRole();
    const sizes = await readSizes(await connectionTo(stranger.url(database.url)));
    expect([...sizes.keys()].sort()).toEqual([
      'My app.Big one',
      ...['public.heirs', 'public.log', 'public.log_1', 'public.log_1_1', 'public.log_2'],
      ...['public.nothing', 'public.parents', 'public.seen'],
    ]);
    const big = sizes.get('My app.Big one')!;
    expect(big.rows).toBe(5000);
    expect(big.bytes).toBeGreaterThan(500_000);
    expect(big.indexBytes).toBeGreaterThan(50_000);
    expect(sizes.get('public.log')!.rows).toBe(1500);
    expect(sizes.get('public.log_1')!.rows).toBe(500);
    expect(sizes.get('public.log')!.bytes).toBe(
      sizes.get('public.log_1_1')!.bytes + sizes.get('public.log_2')!.bytes,
    );
    expect(sizes.get('public.nothing')).toEqual({ rows: 0, bytes: 0, indexBytes: 0 });
  });

  test('waits for no lock: the pages of the last VACUUM have to do', async () => {
    const database = await createDatabase();
    await database.query(schema);
    await database.query('VACUUM ANALYZE "My app"."Big one"');
    const other = await database.client();
    await other.query('BEGIN; LOCK TABLE "My app"."Big one"');
    const sizes = await readSizes(await connectionTo(database.url));
    expect(sizes.get('My app.Big one')).toMatchObject({ rows: 5000 });
    expect(sizes.get('My app.Big one')!.bytes).toBeGreaterThan(500_000);
  });
});
