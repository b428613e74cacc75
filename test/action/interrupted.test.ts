import { describe, expect, test } from 'vitest';
import { interruptedError, interruptedReport } from '../../src/action/interrupted.ts';
import { outputsOf } from '../../src/action/outputs.ts';
import type { Progress } from '../../src/action/state.ts';
import type { MigrationState, Report } from '../../src/engine/report.ts';
import { applied, migration, report } from '../report/reports.ts';

const DIGEST = 'ab'.repeat(32);
const MAY_RUN = /may still be running on the server/;

/** Killed during 002, after it had finished one other. */
const progress: Progress = {
  finished: 1,
  last: { version: '001', name: 'initial_schema' },
  running: { version: '002', name: 'job_queue' },
  begun: [],
  sessions: [],
  digest: DIGEST,
  report: null,
};

/** The history as it was found afterwards. */
function found(state: MigrationState): Report {
  return report({ command: 'status', migrations: [...applied(1, 1), migration(2, state)] });
}

describe('of a step that was killed', () => {
  test.each([
    ['up', 'applied', '', /002_job_queue is applied: by this step before it ended, or by another run since/],
    ['up', 'pending', '002', /002_job_queue is not applied: all of it was rolled back/],
    ['up', 'unfinished', '002', /002_job_queue does not run in one transaction and is unfinished/],
    ['down', 'applied', '002', /002_job_queue is still applied: its rollback was undone/],
    [
      'down',
      'pending',
      '',
      /002_job_queue is rolled back: by this step before it ended, or by another run since/,
    ],
    ['down', 'unfinished', '002', /002_job_queue does not run in one transaction and is unfinished/],
  ] as const)(
    'and is gone, %s of a migration now %s in the history is told for sure',
    (command, state, failedVersion, fate) => {
      const told = interruptedReport(found(state), { command, progress, gone: true });
      expect(told).toMatchObject({
        command,
        status: 'cancelled',
        failureReason: 'cancelled',
        planDigest: DIGEST,
        counts: command === 'up' ? { newlyApplied: 1, reverted: 0 } : { newlyApplied: 0, reverted: 1 },
      });
      expect(told.error!.state).toMatch(fate);
      expect(told.error!.state).toMatch(/The step had finished 1 migration, the last one 001_initial_schema/);
      expect(told.error!.state).not.toMatch(MAY_RUN);
      expect(outputsOf(told, '')['failed-version']).toBe(failedVersion);
    },
  );

  test.each([
    ['up', 'pending', /002_job_queue was not applied; it may yet be/],
    ['up', 'unfinished', /002_job_queue was not applied; it may yet be/],
    ['down', 'applied', /002_job_queue was not rolled back; it may yet be/],
    ['down', 'unfinished', /002_job_queue was not rolled back; it may yet be/],
  ] as const)(
    'and may go on, %s of a migration now %s in the history is left open',
    (command, state, fate) => {
      const told = interruptedReport(found(state), { command, progress, gone: false });
      expect(told).toMatchObject({ status: 'failed', failureReason: 'unknown-outcome' });
      expect(told.counts).toMatchObject(command === 'up' ? { newlyApplied: 1 } : { reverted: 1 });
      expect(told.error!.state).toMatch(fate);
      expect(told.error!.state).toMatch(MAY_RUN);
      expect(told.error!.state).not.toMatch(/(?:was|is) rolled back|undone/);
      const shown = state === 'unfinished' ? 'unfinished' : 'failed';
      expect(told.migrations.map((one) => one.state)).toEqual(['applied', shown]);
      expect(told.error!.next).toMatch(/^Run status when nothing of the step runs any more/);
    },
  );

  test.each([
    ['up', 'applied', /is applied: by this step before it ended/],
    ['down', 'pending', /is rolled back: by this step before it ended/],
  ] as const)('and may go on, what %s has committed is told all the same', (command, state, fate) => {
    const told = interruptedReport(found(state), { command, progress, gone: false });
    expect(told).toMatchObject({ status: 'cancelled' });
    expect(told.error!.state).toMatch(fate);
    expect(told.error!.state).toMatch(MAY_RUN);
  });

  test.each(['up', 'down', 'reset'] as const)(
    'during %s, nothing is claimed when the history cannot be read',
    (command) => {
      for (const gone of [true, false]) {
        const { reason, details } = interruptedError(undefined, { command, progress, gone });
        expect(reason).toBe('unknown-outcome');
        expect(details.message).toMatch(/while 002_job_queue was being (?:applied|rolled back)\.$/);
        expect(details.state).toMatch(/^The history could not be read\. The step had finished 1 migration/);
        expect(details.state).not.toMatch(/rolled back|undone|is applied|No migration is applied/);
        expect(MAY_RUN.test(details.state)).toBe(!gone);
        expect(details.next).toMatch(/^Run status when nothing of the step runs any more/);
      }
    },
  );

  test('the advice for an unfinished migration is verify', () => {
    const told = interruptedReport(found('unfinished'), { command: 'up', progress, gone: true });
    expect(told.error!.next).toMatch(/^Run verify: it says how far 002_job_queue came/);
  });

  test('the advice is never to roll back more without a look', () => {
    for (const state of ['applied', 'pending'] as const) {
      const up = interruptedReport(found(state), { command: 'up', progress, gone: true });
      expect(up.error!.next).toMatch(/^Run up again.*not done twice/);
      for (const command of ['down', 'reset'] as const) {
        for (const gone of [true, false]) {
          const { error } = interruptedReport(found(state), { command, progress, gone });
          expect(error!.next).toMatch(/status/);
          expect(error!.next).toMatch(/each (?:run|down|reset) rolls back more/);
          expect(error!.next).not.toMatch(/not done twice/);
        }
      }
    }
  });

  test('between two migrations nothing failed', () => {
    const between = { ...progress, running: null };
    const told = interruptedReport(found('pending'), { command: 'up', progress: between, gone: true });
    expect(told).toMatchObject({ status: 'cancelled', counts: { newlyApplied: 1 } });
    expect(told.error!.message).toMatch(/before it could tell what came of it\.$/);
    expect(told.error!.state).not.toContain('002');
    expect(outputsOf(told, '')['failed-version']).toBe('');
  });

  test('what was begun before and stands in the history counts as finished, and what does not stand there does not', () => {
    const begun = [
      { version: '001', name: 'initial_schema' },
      { version: '002', name: 'job_queue' },
    ];
    const running = { version: '003', name: 'heartbeats' };
    const seen = report({
      command: 'status',
      migrations: [...applied(1, 1), migration(2, 'pending'), migration(3, 'pending')],
    });
    const killed = { ...progress, finished: 0, last: null, begun, running };
    const told = interruptedReport(seen, { command: 'up', progress: killed, gone: true });
    expect(told.counts.newlyApplied).toBe(1);
    expect(told.error!.state).toMatch(/The step had finished 1 migration, the last one 001_initial_schema/);
  });

  test('with nothing done and an empty history, that is what is said', () => {
    const nothing = { ...progress, finished: 0, last: null };
    const seen = report({ command: 'status', migrations: [migration(2, 'pending')] });
    const { error } = interruptedReport(seen, { command: 'up', progress: nothing, gone: true });
    expect(error!.state).toMatch(/^No migration is applied\. The step had finished no migration\./);
  });
});
