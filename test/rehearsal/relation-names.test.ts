import { describe, expect, it } from 'vitest';
import { ExistingRelations } from '../../src/rehearsal/existing.ts';
import { lockReport } from '../../src/rehearsal/lock-report.ts';
import { evidenceFor } from '../../src/rehearsal/merge.ts';
import type { ObjectName } from '../../src/sql/names.ts';
import { evidenceOf, strongest } from './trace-kit.ts';

const PLACES = { version: () => '', line: (_: string, statement: number) => statement + 1 };

async function rewriteOf(
  base: string,
  file: string,
  statement: number,
  relation: ObjectName,
): Promise<string> {
  const seen = (await evidenceOf(base, file))[statement];
  return evidenceFor({ family: 'rewrite', relation }, seen);
}

describe('What a rule foresees of a table is proven', () => {
  it('by the partitions and children that are written anew in its place', async () => {
    const partitioned = `CREATE TABLE days (day int, v int) PARTITION BY RANGE (day);
      CREATE TABLE weeks PARTITION OF days FOR VALUES FROM (0) TO (9) PARTITION BY RANGE (day);
      CREATE TABLE first_week PARTITION OF weeks FOR VALUES FROM (0) TO (7)`;
    const widened = 'ALTER TABLE days ALTER v TYPE bigint';
    expect(await rewriteOf(partitioned, widened, 0, { name: 'days' })).toBe('proven');
    expect(await rewriteOf(partitioned, widened, 0, { name: 'other' })).toBe('refuted');
  });

  it('under the name that it was given earlier in the transaction, and not under its old one', async () => {
    const base = 'CREATE TABLE t (v int); CREATE TABLE part () INHERITS (t)';
    const renamed = 'ALTER TABLE t RENAME TO u; ALTER TABLE u ALTER v TYPE bigint';
    expect(await rewriteOf(base, renamed, 1, { name: 'u' })).toBe('proven');
    expect(await rewriteOf(base, renamed, 1, { name: 't' })).toBe('refuted');
    const moved = 'CREATE SCHEMA b; ALTER TABLE t SET SCHEMA b; ALTER TABLE b.t ALTER v TYPE bigint';
    expect(await rewriteOf(base, moved, 2, { schema: 'b', name: 't' })).toBe('proven');
  });

  it('by a lock that was taken before it got its name', async () => {
    const [first, second] = await evidenceOf(
      'CREATE TABLE t (v int)',
      'ALTER TABLE t RENAME TO u; ALTER TABLE u ADD w int',
    );
    expect(evidenceFor({ family: 'lock', relation: { name: 'u' } }, second, first!.locks)).toBe('proven');
  });
});

describe('The lock report', () => {
  it('counts the indexes of a table that has another name by now', async () => {
    const evidence = await evidenceOf(
      'CREATE TABLE t (v int)',
      'ALTER TABLE t RENAME TO u; CREATE INDEX u_v ON u (v)',
    );
    const [lock] = lockReport(evidence, { places: PLACES, existed: () => true, size: () => undefined });
    expect(lock).toMatchObject({ relation: 'public.t', does: ['builds 1 index', 'reads every row'] });
  });

  it('counts the indexes that are written anew with their table', async () => {
    const evidence = await evidenceOf('CREATE TABLE t (id int PRIMARY KEY)', 'ALTER TABLE t SET UNLOGGED');
    const [lock] = lockReport(evidence, { places: PLACES, existed: () => true, size: () => undefined });
    expect(lock?.does).toEqual(['rewrites the table and 1 index']);
  });

  it('knows a table that an earlier file has moved or renamed, by whatever means', async () => {
    const evidence = await evidenceOf(
      'CREATE TABLE t (v int)',
      `CREATE SCHEMA b; ALTER TABLE t SET SCHEMA b;
       DO $$ BEGIN EXECUTE 'ALTER TABLE b.t RENAME TO u'; END $$; ALTER SCHEMA b RENAME TO c`,
    );
    const existing = new ExistingRelations(
      { relations: [{ schema: 'public', name: 't' }] } as never,
      evidence,
    );
    const moved = { schema: 'c', name: 'u', table: null, kind: 'table' } as const;
    expect(existing.has(moved)).toBe(true);
    expect(existing.original(moved)).toMatchObject({ schema: 'public', name: 't' });
  });

  it('knows that readers wait for a REINDEX outside of a transaction', async () => {
    const [, seen] = await evidenceOf(
      'CREATE TABLE t (v int); CREATE INDEX t_v ON t (v); CREATE TABLE u (v int)',
      '-- migrate: no-transaction\nCREATE INDEX CONCURRENTLY u_v ON u (v);\nREINDEX TABLE t;',
    );
    expect(strongest(seen!)).toMatchObject({ t_v: 'AccessExclusiveLock' });
  });
});
