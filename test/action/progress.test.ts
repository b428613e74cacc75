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
  return lines;
}

const step = { direction: 'up', version: '001', name: 'first', transaction: 'transactional' } as const;
const blocker = {
  pid: 7,
  applicationName: 'psql',
  user: 'app',
  state: 'idle in transaction',
  query: 'SELECT *\n  FROM orders',
  since: null,
  transactionMs: 65_000,
  queryMs: 64_000,
};
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
          message: 'canceling statement due to lock timeout',
          blockers: [blocker, { ...blocker, pid: 8 }],
          attempt: 2,
          attempts: 10,
          retryInMs: 1500,
        },
      ]),
    ).toEqual([
      'The connection was lost. Trying again in 500 ms.',
      'Connecting, attempt 2 of 5',
      '001 first: canceling statement due to lock timeout (held by process 7, psql, user app, idle in transaction, in a transaction for 1 min 5 s: SELECT * FROM orders and 1 other). Trying again in 1.5 s (attempt 2 of 10).',
    ]);
  });

  test('tells now and then that it goes on waiting, and for whom', () => {
    const holder = { pid: 7, applicationName: 'migrate-action', user: 'app', since: null, query: 'SELECT 1' };
    expect(told([wait, 2000, wait, 20_000, { ...wait, holder }])).toEqual([
      'Waiting for another run',
      'Waiting for another run (process 7, migrate-action, user app)',
    ]);
  });

  test('tells less and less often of what goes on: phase, percent and whom it waits for', () => {
    const running = {
      type: 'step-running',
      version: '001',
      name: 'first',
      waitsFor: null,
    } as const;
    const phase = (percent: number | null) => ({
      progress: { command: 'CREATE INDEX', phase: 'building index: scanning table', percent },
    });
    const events: (EngineEvent | number)[] = [{ type: 'step-started', ...step }];
    for (let second = 1; second <= 3600; second++)
      events.push(1000, {
        ...running,
        elapsedMs: second * 1000,
        blockers: [],
        ...phase(Math.floor(second / 36)),
      });
    const lines = told(events);
    expect(lines.slice(0, 4)).toEqual([
      'Applying 001 first',
      '001 first: 5.0 s so far, CREATE INDEX: building index: scanning table 0 %',
      '001 first: 10 s so far, CREATE INDEX: building index: scanning table 0 %',
      '001 first: 20 s so far, CREATE INDEX: building index: scanning table 0 %',
    ]);
    expect(lines.length).toBeGreaterThan(60);
    expect(lines.length).toBeLessThan(70);
    expect(
      told([
        { type: 'step-started', ...step },
        { type: 'step-progress', ...step, done: 1, total: 3 },
        5000,
        {
          ...running,
          elapsedMs: 5000,
          progress: null,
          waitsFor: 'AccessExclusiveLock on orders',
          blockers: [
            { ...blocker, state: 'active', transactionMs: null, query: `SELECT ${'x'.repeat(100)}` },
          ],
        },
      ]).at(-1),
    ).toBe(
      `001 first: 5.0 s so far, 1 of 3 statements done, waits for AccessExclusiveLock on orders, held by process 7, psql, user app: SELECT ${'x'.repeat(73)}…`,
    );
  });

  test('shows notices, and how many were left out', () => {
    const notice = { severity: 'NOTICE', sqlstate: '00000', message: 'hello' };
    expect(
      told([
        { type: 'notice', ...step, notice },
        { type: 'notices-left-out', ...step, count: 1200 },
      ]),
    ).toEqual(['NOTICE of 001 first: hello', '1,200 notices of 001 first left out.']);
  });
});
