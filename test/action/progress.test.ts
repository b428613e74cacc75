import { describe, expect, test } from 'vitest';
import { progressLines } from '../../src/action/progress.ts';
import type { EngineEvent } from '../../src/engine/options.ts';

function told(events: readonly (EngineEvent | number)[]): string[] {
  const lines: string[] = [];
  let now = 0;
  const progress = progressLines(
    (text) => lines.push(text),
    () => now,
  );
  for (const event of events) {
    if (typeof event === 'number') now += event;
    else progress.on(event);
  }
  progress.end();
  return lines;
}

const step = { direction: 'up', version: '001', name: 'first', transaction: 'transactional' } as const;
const wait = { type: 'waiting-for-runner', waitedMs: 1, holder: undefined } as const;

describe('the progress in the log', () => {
  test('tells each migration when it begins and when it is done', () => {
    expect(
      told([
        { type: 'connecting', attempt: 1, attempts: 5 },
        { type: 'step-started', ...step },
        { type: 'step-finished', ...step, executionTimeMs: 12 },
        { type: 'step-started', ...step, direction: 'down', transaction: 'statement-by-statement' },
        { type: 'step-finished', ...step, direction: 'down', executionTimeMs: null },
        { type: 'step-skipped', version: '002', name: 'second', expectedPath: 'down/002_second_down.sql' },
      ]),
    ).toEqual([
      'Applying 001 first',
      'Applied 001 first in 12 ms',
      'Reverting 001 first, statement by statement',
      'Reverted 001 first',
      'Skipped 002 second: there is no down/002_second_down.sql',
    ]);
  });

  test('tells why it tries again', () => {
    expect(
      told([
        { type: 'connect-failed', message: 'The connection was lost.', retryInMs: 500 },
        { type: 'connecting', attempt: 2, attempts: 5 },
        {
          type: 'step-retry',
          ...step,
          message: 'Lock not available.',
          attempt: 2,
          attempts: 10,
          retryInMs: 1500,
        },
      ]),
    ).toEqual([
      'The connection was lost. Trying again in 500 ms.',
      'Connecting, attempt 2 of 5',
      '001 first: Lock not available. Trying again in 1.5 s (attempt 2 of 10).',
    ]);
  });

  test('tells now and then that it goes on waiting, and for whom', () => {
    const holder = { pid: 7, applicationName: 'migrate-action', user: 'app', since: null, query: 'SELECT 1' };
    expect(told([wait, 20_000, wait, 20_000, { ...wait, holder }])).toEqual([
      'Waiting for another run',
      'Waiting for another run (process 7, migrate-action, user app)',
    ]);
  });

  test('shows a hundred notices and counts the others', () => {
    const notice = { severity: 'NOTICE', sqlstate: '00000', message: 'hello' };
    const lines = told(Array.from({ length: 103 }, () => ({ type: 'notice', ...step, notice }) as const));
    expect(lines).toHaveLength(101);
    expect(lines[0]).toBe('NOTICE of 001 first: hello');
    expect(lines.at(-1)).toBe('3 more notices left out.');
  });
});
