import { expect, test } from 'vitest';
import { comparePlans } from '../../src/engine/plan-differences.ts';
import type { ReportPlan } from '../../src/engine/report.ts';

const hash = (digit: string): string => digit.repeat(64);

const plan: ReportPlan = {
  v: 1,
  command: 'up',
  limit: null,
  target: { database: 'shop', schema: 'public', table: '_migrations' },
  applied: [
    ['1', 'aaaaaaaaaaaaaaaa'],
    ['2', 'bbbbbbbbbbbbbbbb'],
  ],
  steps: [
    ['3', 'a', 'up', hash('3'), 'transactional'],
    ['4', 'b', 'up', hash('4'), 'transactional'],
  ],
};

const asWritten = (version: string): string => version;

/** `field: approved -> now` of each difference. */
function lines(approved: ReportPlan, now: ReportPlan): string[] {
  return comparePlans(approved, now, asWritten).map(
    (one) => `${one.field}: ${one.approved ?? '-'} -> ${one.now ?? '-'}`,
  );
}

test('equal plans have no differences', () => {
  expect(comparePlans(plan, structuredClone(plan), asWritten)).toEqual([]);
});

test('every field that differs is named with what was approved and what is now, causes before consequences', () => {
  const now: ReportPlan = {
    v: 1,
    command: 'down',
    limit: { steps: 2 },
    target: { database: 'mall', schema: 'app', table: 'history' },
    applied: [
      ['1', 'cccccccccccccccc'],
      ['10', 'dddddddddddddddd'],
    ],
    steps: [
      ['5', 'c', 'up', hash('5'), 'transactional'],
      ['4', 'renamed', 'down', hash('f'), 'statement-by-statement'],
    ],
  };
  expect(lines(plan, now)).toEqual([
    'command: up -> down',
    'database: shop -> mall',
    'schema: public -> app',
    'table: _migrations -> history',
    'limit: all -> 2 steps',
    '4_renamed SQL: 444444444444 -> ffffffffffff',
    '4_renamed name: b -> renamed',
    '4_renamed direction: up -> down',
    '4_renamed transaction: transactional -> statement-by-statement',
    'applied 1: aaaaaaaaaaaa -> cccccccccccc',
    'applied 2: bbbbbbbbbbbb -> -',
    'applied 10: - -> dddddddddddd',
    '5_c: - -> apply, SQL 555555555555',
    '3_a: apply, SQL 333333333333 -> -',
  ]);
});

test('the same steps in another order are a difference', () => {
  expect(lines(plan, { ...plan, steps: plan.steps.toReversed() })).toEqual(['order of steps: 3, 4 -> 4, 3']);
});

test('after 50 differences the rest is counted', () => {
  const applied = Array.from({ length: 60 }, (_, index): [string, string] => [String(index + 1), 'x']);
  const differences = comparePlans({ ...plan, applied: [] }, { ...plan, applied }, asWritten);
  expect(differences).toHaveLength(51);
  const rest = '10 more differences';
  expect(differences.at(-1)).toEqual({ field: rest, approved: null, now: null, says: rest });
});
