import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { Progress } from '../../src/cli/progress.ts';
import type { EngineEvent } from '../../src/engine/options.ts';
import { kept } from './world.ts';

const STEP = { direction: 'up', version: '003', name: 'heartbeats' } as const;
const STARTED: EngineEvent = { type: 'step-started', ...STEP, transaction: 'transactional' };
const FINISHED: EngineEvent = { type: 'step-finished', ...STEP, executionTimeMs: 5 };

const ERASE = '\r\u001b[2K';

beforeEach(() => {
  vi.useFakeTimers({ toFake: ['setInterval', 'clearInterval', 'Date'] });
});

afterEach(() => {
  vi.useRealTimers();
});

function started(terminal = false): { progress: Progress; output: ReturnType<typeof kept> } {
  const output = kept({ terminal, columns: 40 });
  return { progress: new Progress(output, () => Date.now()), output };
}

describe('progress', () => {
  for (const terminal of [false, true]) {
    it(`says nothing of what takes less than a second, ${terminal ? 'on a terminal' : 'in a log'}`, () => {
      const { progress, output } = started(terminal);
      for (let round = 0; round < 20; round++) {
        progress.on({ type: 'connecting', attempt: 1, attempts: 5 });
        progress.on(STARTED);
        vi.advanceTimersByTime(900);
        progress.on(FINISHED);
      }
      progress.end();
      expect(output.text).toBe('');
    });
  }

  it('writes lines that stay in a log: begun, still running, applied', () => {
    const { progress, output } = started();
    progress.on(STARTED);
    vi.advanceTimersByTime(1500);
    expect(output.text).toBe('Applying 003 heartbeats …\n');
    vi.advanceTimersByTime(60_000);
    progress.on(FINISHED);
    progress.end();
    expect(output.text).toBe(
      [
        'Applying 003 heartbeats …',
        ...['6.0 s', '12 s', '24 s', '48 s'].map((time) => `Applying 003 heartbeats … ${time} so far`),
        'Applied 003 heartbeats in 1 min 2 s',
        '',
      ].join('\n'),
    );
  });

  it('writes over one line on a terminal, and leaves it clean', () => {
    const { progress, output } = started(true);
    progress.on(STARTED);
    progress.on({ type: 'step-progress', version: '003', name: 'heartbeats', done: 1, total: 4 });
    vi.advanceTimersByTime(2000);
    progress.on(FINISHED);
    progress.end();
    expect(output.text).toBe(
      `${ERASE}Applying 003 heartbeats, 1 of 4 s…  1 s${ERASE}Applying 003 heartbeats, 1 of 4 s…  2 s${ERASE}Applied 003 heartbeats in 2.0 s\n`,
    );
  });

  it('tells of one that is finished while the next is under way what the server measured, and keeps the next', () => {
    const { progress, output } = started();
    progress.on(STARTED);
    progress.on({ ...STARTED, version: '004', name: 'schedules' });
    vi.advanceTimersByTime(1500);
    progress.on(FINISHED);
    vi.advanceTimersByTime(500);
    progress.on({ ...FINISHED, version: '004', name: 'schedules' });
    progress.end();
    expect(output.text).toBe('Applying 004 schedules …\nApplied 004 schedules in 2.0 s\n');
  });

  it('shows the elapsed time on a terminal', () => {
    const { progress, output } = started(true);
    progress.on(STARTED);
    vi.advanceTimersByTime(3000);
    expect(output.text.split(ERASE).slice(1)).toEqual(
      [1, 2, 3].map((s) => `Applying 003 heartbeats  ${s} s`),
    );
  });

  it('never says applied of what did not finish', () => {
    const { progress, output } = started(true);
    progress.on(STARTED);
    vi.advanceTimersByTime(5000);
    progress.end();
    expect(output.text).not.toContain('Applied');
    expect(output.text.endsWith(ERASE)).toBe(true);
  });

  it('tells of rollbacks as such', () => {
    const { progress, output } = started();
    progress.on({ ...STARTED, direction: 'down' });
    vi.advanceTimersByTime(1000);
    progress.on({ ...FINISHED, direction: 'down' });
    expect(output.text).toBe('Rolling back 003 heartbeats …\nRolled back 003 heartbeats in 1.0 s\n');
  });

  it('tells at once of retries', () => {
    const { progress, output } = started();
    progress.on({ type: 'connect-failed', message: 'Nothing listens on db:5432.', retryInMs: 500 });
    progress.on({
      type: 'step-retry',
      version: '003',
      name: 'heartbeats',
      message: 'Could not get a lock.',
      blockers: [],
      attempt: 2,
      attempts: 10,
      retryInMs: 1500,
    });
    expect(output.text).toBe(
      'Nothing listens on db:5432. Trying again in 500 ms.\n003 heartbeats: Could not get a lock. Trying again in 1.5 s (attempt 2 of 10).\n',
    );
  });

  it('tells who is waited for, however often the engine looks and whatever the other does meanwhile', () => {
    const { progress, output } = started();
    for (let waitedMs = 0; waitedMs < 10_000; waitedMs += 500) {
      const since = `2026-03-01T09:00:${String(Math.floor(waitedMs / 1000)).padStart(2, '0')}Z`;
      const holder = { pid: 42, applicationName: 'migrate-action', user: 'app', since, query: 'SELECT 1' };
      progress.on({ type: 'waiting-for-runner', holder, waitedMs });
      vi.advanceTimersByTime(500);
    }
    expect(output.text).toBe(
      'Waiting for another run (process 42, migrate-action, user app, since 2026-03-01T09:00:00Z) …\nWaiting for another run (process 42, migrate-action, user app, since 2026-03-01T09:00:05Z) … 6.0 s so far\n',
    );
  });

  it('tells what a statement is doing, and no longer what it no longer does', () => {
    const { progress, output } = started();
    progress.on(STARTED);
    progress.on({ type: 'step-progress', version: '003', name: 'heartbeats', done: 1, total: 4 });
    const running = { type: 'step-running', version: '003', name: 'heartbeats', elapsedMs: 500 } as const;
    const phase = { command: 'VACUUM', phase: 'scanning heap', percent: 43 };
    progress.on({ ...running, progress: phase, waitsFor: null, blockers: [] });
    vi.advanceTimersByTime(1000);
    progress.on({ ...running, progress: null, waitsFor: null, blockers: [] });
    vi.advanceTimersByTime(5000);
    progress.end();
    expect(output.text).toBe(
      [
        'Applying 003 heartbeats, 1 of 4 statements done, VACUUM: scanning heap 43 % …',
        'Applying 003 heartbeats, 1 of 4 statements done … 6.0 s so far',
        '',
      ].join('\n'),
    );
  });

  it('shows notices on one line each, and how many were left out', () => {
    const { progress, output } = started();
    const notice = { severity: 'NOTICE', sqlstate: '00000', message: 'note\n::error::x' };
    progress.on({ type: 'notice', version: '003', name: 'heartbeats', notice });
    progress.on({ type: 'notices-left-out', version: '003', name: 'heartbeats', count: 10 });
    progress.end();
    expect(output.text).toBe(
      'NOTICE of 003 heartbeats: note␊::error::x\n10 notices of 003 heartbeats left out.\n',
    );
  });
});
