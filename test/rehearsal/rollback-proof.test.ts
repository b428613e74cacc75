import { describe, expect, test } from 'vitest';
import { rollbackFindings } from '../../src/rehearsal/proof/findings.ts';
import type { MigrationFiles } from '../kit/migrations.ts';
import { createRole } from '../kit/role.ts';
import { brokenBase, brokenRollbacks } from './broken-rollbacks.ts';
import { briefly, embeddedBench, prove, serverBench } from './support.ts';

const kinds = brokenRollbacks('x').map(({ kind }) => kind);

function pair(version: string, up: string, down?: string): MigrationFiles {
  return {
    [`versions/${version}_step.sql`]: up,
    ...(down === undefined ? {} : { [`down/${version}_step_down.sql`]: down }),
  };
}

describe('a broken rollback is found and named', () => {
  test.for(kinds)('%s', async (kind) => {
    const role = (await createRole()).identifier;
    const { up, broken, named } = brokenRollbacks(role).find((one) => one.kind === kind)!;
    const bench = await serverBench(pair('001', brokenBase(role)), pair('002', up, broken));
    const [rollback, whole] = await prove(bench);
    expect(rollback).toMatchObject({ version: '002', outcome: 'different', message: null });
    expect(rollback!.file).toMatch(/down\/002_step_down\.sql$/);
    expect(briefly(rollback!.changes)).toEqual(named);
    expect(whole).toEqual({ ...rollback, version: null, file: null });
    const [finding, ...others] = rollbackFindings([rollback!, whole!]);
    expect(finding).toMatchObject({ rule: 'down-not-inverse', file: rollback!.file, severity: 'warning' });
    expect(finding!.message).toContain(named[0]!.slice(2));
    expect(others.filter(({ rule }) => rule === 'down-not-inverse')).toEqual([]);
  });

  test.for(kinds)('%s: an exact one passes', async (kind) => {
    const role = (await createRole()).identifier;
    const { up, exact } = brokenRollbacks(role).find((one) => one.kind === kind)!;
    const bench = await serverBench(pair('001', brokenBase(role)), pair('002', up, exact));
    const [rollback] = await prove(bench);
    expect(rollback).toMatchObject({ outcome: 'exact', changes: [], again: [], againError: null });
    expect(rollbackFindings([rollback!])).toEqual([]);
  });
});

const three = {
  ...pair('001', 'CREATE TABLE a (id int);', 'DROP TABLE a;'),
  ...pair(
    '002',
    'ALTER TABLE a ADD b int; CREATE INDEX a_b ON a (b);',
    'DROP INDEX a_b; ALTER TABLE a DROP b;',
  ),
  ...pair('003', 'CREATE INDEX CONCURRENTLY a_id ON a (id);', 'DROP INDEX CONCURRENTLY a_id;'),
};

describe('the proof of several migrations', () => {
  test('runs each script once and each migration once more when all are exact', async () => {
    const bench = await serverBench({}, three);
    const rollbacks = await prove(bench);
    expect(rollbacks.map(({ version, outcome }) => [version, outcome])).toEqual([
      ['003', 'exact'],
      ['002', 'exact'],
      ['001', 'exact'],
      [null, 'exact'],
    ]);
    expect(bench.runs).toEqual([
      ...['up 001', 'up 002', 'up 003'],
      ...['down 003', 'down 002', 'down 001'],
      ...['up 001', 'up 002', 'up 003'],
    ]);
  });

  test('blames no other for one that is broken', async () => {
    const bench = await serverBench({}, { ...three, 'down/002_step_down.sql': 'DROP INDEX a_b;' });
    const rollbacks = await prove(bench);
    expect(rollbacks.map(({ version, outcome }) => [version, outcome])).toEqual([
      ['003', 'exact'],
      ['002', 'different'],
      ['001', 'exact'],
      // The table goes with all its columns in the end.
      [null, 'exact'],
    ]);
    expect(briefly(rollbacks[1]!.changes)).toEqual(['+ column public.a.b']);
    expect(rollbacks[1]!.againError).toMatch(/column "b" of relation "a" already exists/);
    expect(rollbacks[0]!.againError).toBeNull();
    expect(bench.runs.filter((run) => run === 'restore')).toHaveLength(2);
  });

  test('tells of a script that fails, with its place, and goes on with those before it', async () => {
    const bench = await serverBench({}, { ...three, 'down/002_step_down.sql': '\nDROP INDEX a_b_idx;' });
    const rollbacks = await prove(bench);
    expect(rollbacks.map(({ outcome }) => outcome)).toEqual(['exact', 'failed', 'exact', 'failed']);
    expect(rollbacks[1]!.message).toMatch(/index "a_b_idx" does not exist/);
    expect(rollbacks[1]!.message).toMatch(/002_step_down\.sql failed at line 2/);
    expect(rollbackFindings(rollbacks)).toMatchObject([{ rule: 'down-not-inverse', evidence: 'failed' }]);
  });

  test('tells of a script that is not there', async () => {
    const files = Object.fromEntries(
      Object.entries(three).filter(([path]) => path !== 'down/002_step_down.sql'),
    );
    const rollbacks = await prove(await serverBench({}, files));
    expect(rollbacks.map(({ outcome }) => outcome)).toEqual(['exact', 'no-script', 'exact', 'no-script']);
    expect(rollbacks[1]!.file).toMatch(/versions\/002_step\.sql$/);
    expect(rollbacks[3]!.message).toBe('no rollback script: 002_step');
    expect(rollbackFindings(rollbacks)).toMatchObject([{ rule: 'irreversible', evidence: 'unproven' }]);
  });

  test('calls another order of columns cosmetic', async () => {
    const rollbacks = await prove(
      await serverBench(pair('001', 'CREATE TABLE a (b int, c int);'), {
        ...pair('002', 'ALTER TABLE a ADD d int;', 'ALTER TABLE a DROP d;'),
        ...pair('003', 'ALTER TABLE a DROP b;', 'ALTER TABLE a ADD b int;'),
      }),
    );
    expect(rollbacks.map(({ outcome }) => outcome)).toEqual(['cosmetic', 'exact', 'cosmetic']);
    const order = { kind: 'column order', identity: 'public.a', cosmetic: true };
    expect(rollbacks[0]!.changes).toEqual([{ ...order, before: 'b, c, d', after: 'c, d, b' }]);
    expect(rollbacks[2]!.changes).toEqual([{ ...order, before: 'b, c', after: 'c, b' }]);
    expect(rollbackFindings(rollbacks)).toEqual([]);
  });

  test('sees a migration that is another one the second time', async () => {
    const once = `DO $$ BEGIN
      IF EXISTS (SELECT FROM seen) THEN EXECUTE 'CREATE TABLE a (second int)';
      ELSE EXECUTE 'CREATE TABLE a (first int)'; END IF;
      INSERT INTO seen VALUES (1);
    END $$;`;
    const [rollback] = await prove(
      await serverBench(pair('001', 'CREATE TABLE seen (n int);'), pair('002', once, 'DROP TABLE a;')),
    );
    expect(rollback).toMatchObject({ outcome: 'exact', againError: null });
    expect(briefly(rollback!.again)).toEqual(['- column public.a.first', '+ column public.a.second']);
    expect(rollbackFindings([rollback!])).toMatchObject([{ rule: 'up-down-up-differs' }]);
  });

  test('says so when a migration itself cannot be applied', async () => {
    const rollbacks = await prove(
      await serverBench({}, { ...three, 'versions/002_step.sql': 'SELECT 1/0;' }),
    );
    expect(rollbacks.map(({ version, outcome }) => [version, outcome])).toEqual([
      ['003', 'not-run'],
      ['002', 'not-run'],
      ['001', 'exact'],
      [null, 'not-run'],
    ]);
    expect(rollbacks[0]!.message).toMatch(/division by zero/);
  });

  test('restores what a statement-by-statement rollback leaves half done', async () => {
    const bench = await serverBench(
      {},
      { ...three, 'down/003_step_down.sql': 'DROP INDEX CONCURRENTLY a_id; VACUUM nowhere;' },
    );
    const rollbacks = await prove(bench);
    expect(rollbacks.map(({ outcome }) => outcome)).toEqual(['failed', 'exact', 'exact', 'failed']);
  });
});

describe('on the embedded server', () => {
  test('finds and names a broken rollback, and blames no other', async () => {
    const bench = await embeddedBench(pair('000', 'CREATE TABLE base (id int);'), {
      ...pair('001', 'CREATE INDEX base_id ON base (id);', 'DROP INDEX base_id;'),
      ...pair('002', "ALTER TABLE base ADD b int; COMMENT ON TABLE base IS 'b'", 'ALTER TABLE base DROP b;'),
    });
    const rollbacks = await prove(bench);
    expect(rollbacks.map(({ outcome }) => outcome)).toEqual(['different', 'exact', 'different']);
    expect(briefly(rollbacks[0]!.changes)).toEqual(['+ comment on table public.base']);
    expect(briefly(rollbacks[2]!.changes)).toEqual(['+ comment on table public.base']);
    expect(bench.runs.filter((run) => run === 'restore')).toHaveLength(1);
  });
});
