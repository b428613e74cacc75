import { describe, expect, test } from 'vitest';
import { SeenStatements, sentence } from '../../src/rehearsal/finding.ts';
import { evidenceFor } from '../../src/rehearsal/merge.ts';
import { Phases } from '../../src/rehearsal/phases.ts';
import { verdict } from '../../src/rehearsal/verdict.ts';
import { finding } from '../report/reports.ts';
import { FILE, lock, seen, table } from './seen.ts';

const ORDERS = { schema: 'public', name: 'orders' };

describe('evidence', () => {
  const locked = { locks: [lock(table('orders'), 'AccessExclusiveLock')] };

  test('of a lock is that it was seen on the relation that is meant, or held already', () => {
    const foreseen = { family: 'lock', relation: ORDERS } as const;
    expect(evidenceFor(foreseen, seen(0, locked))).toBe('proven');
    expect(evidenceFor(foreseen, seen(0))).toBe('refuted');
    expect(evidenceFor(foreseen, seen(0, { locks: [lock(table('people'), 'AccessExclusiveLock')] }))).toBe(
      'refuted',
    );
    expect(evidenceFor(foreseen, seen(0), locked.locks)).toBe('proven');
    expect(evidenceFor(foreseen, seen(0, { locksSeen: false }))).toBe('unproven');
    expect(evidenceFor({ ...foreseen, relation: undefined }, seen(0, locked))).toBe('proven');
  });

  test('of a statement that did not run is none, and of one that failed that it failed', () => {
    for (const family of ['lock', 'scan', 'rewrite', 'fails'] as const) {
      expect(evidenceFor({ family, relation: ORDERS }, undefined)).toBe('unproven');
      expect(evidenceFor({ family, relation: ORDERS }, seen(0, { outcome: 'not-run' }))).toBe('unproven');
    }
    expect(evidenceFor({ family: 'rewrite', relation: ORDERS }, seen(0, { outcome: 'failed' }))).toBe(
      'failed',
    );
    expect(evidenceFor({ family: 'fails', relation: ORDERS }, seen(0, { outcome: 'failed' }))).toBe('proven');
  });

  test('of a failure that needs rows is such a failure, and never that there was none', () => {
    const foreseen = { family: 'fails', relation: ORDERS, needsRows: true } as const;
    expect(evidenceFor(foreseen, seen(0))).toBe('unproven');
    expect(evidenceFor(foreseen, seen(0, { outcome: 'failed' }))).toBe('failed');
    expect(evidenceFor(foreseen, seen(0, { outcome: 'failed', dataDependent: true }))).toBe('proven');
    expect(evidenceFor({ ...foreseen, needsRows: undefined }, seen(0))).toBe('refuted');
  });

  test('remembers what a transaction holds, and forgets it behind its end', () => {
    const [first, second] = [seen(0, locked), seen(1)];
    const other = seen(2, { transaction: 1 });
    const all = new SeenStatements([first, second, other, seen(0, { direction: 'down' })]);
    expect(all.of(FILE, 0)).toBe(first);
    expect(all.heldBefore(second)).toEqual(locked.locks);
    expect(all.heldBefore(other)).toEqual([]);
  });
});

describe('the verdict', () => {
  test('is by what stands: not what is suppressed, harmless here or refuted', () => {
    const error = finding({ severity: 'error', rule: 'drop-table' });
    const warning = finding({ severity: 'warning' });
    expect(verdict([error], 'error')?.details).toMatchObject({ reason: 'findings' });
    expect(verdict([error, warning], 'warning')?.message).toContain('2 findings stand');
    expect(verdict([warning], 'error')).toBeUndefined();
    expect(verdict([error], 'never')).toBeUndefined();
    expect(
      verdict(
        [
          { ...error, suppressed: 'why' },
          { ...error, guarded: 'new' },
          { ...error, evidence: 'refuted' },
        ],
        'warning',
      ),
    ).toBeUndefined();
  });

  test('proposes a comment for what one can suppress, and none for a comment', () => {
    const comment = finding({ severity: 'error', rule: 'suppression-without-reason' });
    const error = finding({ severity: 'error', rule: 'drop-table' });
    expect(verdict([comment, error], 'error')?.details.next).toContain(
      'that says migrate-ignore: drop-table: REASON',
    );
    expect(verdict([comment], 'error')?.details.next).toBe('Do what the findings say.');
  });

  test('is read in sentences', () => {
    expect(sentence('drops the table')).toBe('Drops the table.');
    expect(sentence('Is it one?')).toBe('Is it one?');
  });
});

describe('phases', () => {
  test('are told when they begin and timed when they end, failed ones, too', async () => {
    const told: string[] = [];
    const phases = new Phases((event) => event.type === 'rehearsing' && told.push(event.phase), undefined);
    expect(await phases.run('one', () => Promise.resolve(1))).toBe(1);
    await expect(phases.run('two', () => Promise.reject(new Error('no')))).rejects.toThrow('no');
    expect(told).toEqual(['one', 'two']);
    expect(phases.done.map(({ name }) => name)).toEqual(['one', 'two']);
  });

  test('do not begin when all is cancelled, but for what has to end', async () => {
    const phases = new Phases(undefined, AbortSignal.abort());
    await expect(phases.run('one', () => Promise.resolve())).rejects.toThrow();
    expect(await phases.end('stop', () => Promise.resolve('stopped'))).toBe('stopped');
  });
});
