import { describe, expect, test } from 'vitest';
import type { ReportLock } from '../../src/engine/report-rehearsal.ts';
import type { StatementEvidence } from '../../src/rehearsal/evidence.ts';
import { lockReport, modeInWords } from '../../src/rehearsal/lock-report.ts';
import { indexOf, lock, seen, table } from './seen.ts';

function reportOf(...evidence: StatementEvidence[]): ReportLock[] {
  return lockReport(evidence, {
    places: { version: () => '002', line: (_file, statement) => (statement + 1) * 10 },
    existed: ({ name }) => name !== 'new',
    size: ({ name }) => (name === 'orders' ? { rows: 5, bytes: 100, indexBytes: 20 } : undefined),
  });
}

const exclusive = lock(table('orders'), 'AccessExclusiveLock');

describe('the lock report', () => {
  test('tells of a relation once a transaction, with its strongest lock from where it is taken', () => {
    const locks = reportOf(
      seen(0, { locks: [lock(table('orders'), 'ShareLock')] }),
      seen(1, { locks: [exclusive] }),
      seen(2),
    );
    expect(locks).toEqual([
      expect.objectContaining({
        relation: 'public.orders',
        mode: 'ACCESS EXCLUSIVE',
        blocks: 'reads and writes',
        line: 20,
        until: 'commit',
        statementsBehind: 1,
        rows: 5,
        bytes: 120,
      }),
    ]);
  });

  test('keeps transactions apart, and statements outside of one', () => {
    const locks = reportOf(
      seen(0, { locks: [exclusive] }),
      seen(1, { transaction: 1, locks: [exclusive] }),
      seen(2, { transaction: null, locks: [lock(table('people'), 'ShareUpdateExclusiveLock')] }),
    );
    expect(locks.map(({ line, until, blocks }) => [line, until, blocks])).toEqual([
      [10, 'commit', 'reads and writes'],
      [20, 'commit', 'reads and writes'],
      [30, 'statement end', 'schema changes'],
    ]);
    expect(locks[2]).toMatchObject({ rows: null, bytes: null });
  });

  test('leaves out what is new, what nobody waits for, and what a rollback takes', () => {
    const index = indexOf('orders_pkey', 'orders');
    expect(
      reportOf(
        seen(0, {
          locks: [lock(table('new'), 'AccessExclusiveLock'), lock(table('orders'), 'RowShareLock')],
        }),
        seen(1, { locks: [lock(index, 'ShareLock')] }),
        seen(2, { locks: [lock({ ...table('ids'), kind: 'sequence' }, 'AccessExclusiveLock')] }),
        seen(0, { direction: 'down', locks: [exclusive] }),
      ),
    ).toEqual([]);
  });

  test('has a lock of an index felt by those who use the table', () => {
    const [only] = reportOf(seen(0, { locks: [lock(indexOf('i', 'orders'), 'AccessExclusiveLock')] }));
    expect(only).toMatchObject({ relation: 'public.orders', blocks: 'reads and writes' });
  });

  test('counts as rewritten the indexes of a rewrite, and others as built', () => {
    const builds = (name: string): StatementEvidence['builds'] => [{ index: indexOf(name, 'orders') }];
    const rewrites = [{ relation: table('orders'), reason: null }];
    const doneBy = (...more: Partial<StatementEvidence>[]): string[] | undefined =>
      reportOf(...more.map((one, at) => seen(at, { locks: at === 0 ? [exclusive] : [], ...one })))[0]?.does;
    expect(doneBy({ rewrites, builds: builds('a') }, { builds: builds('b') })).toEqual([
      'rewrites the table and 1 index',
      'builds 1 index',
    ]);
    expect(doneBy({ rewrites }, { rewrites })).toEqual(['rewrites the table 2 times']);
    expect(doneBy({ scans: [{ relation: table('orders') }] })).toEqual(['reads every row']);
    expect(doneBy({ scans: [{ relation: table('people') }] })).toEqual([]);
  });

  test('names modes as the documentation does', () => {
    expect(modeInWords('ShareRowExclusiveLock')).toBe('SHARE ROW EXCLUSIVE');
  });
});
