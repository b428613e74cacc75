import { expect, test } from 'vitest';
import { outcome } from '../../src/report/outcome.ts';
import { applied, error, pending, report, timeline } from './reports.ts';

test('of a run whose connection was lost for good, nothing is said to be applied or pending that may be otherwise', () => {
  const lost = {
    status: 'failed' as const,
    error: error({ reason: 'unknown-outcome' }),
    migrations: [...applied(1, 2), ...pending(3, 4)],
  };
  expect(outcome(report({ ...lost, command: 'up', timeline: timeline('up', [3, 12_800, 'unknown']) }))).toBe(
    'up failed. What is applied now is not known: what is shown was read before.',
  );
  expect(
    outcome(report({ ...lost, command: 'down', timeline: timeline('down', [2, 12_800, 'unknown']) })),
  ).toBe('down failed. What is applied now is not known: what is shown was read before.');
});
