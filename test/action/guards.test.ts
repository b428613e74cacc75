import { describe, expect, test } from 'vitest';
import { refusal } from '../../src/action/guards.ts';
import type { Undertaking } from '../../src/action/guards.ts';

const NOTHING_ALLOWED = { allowForkCode: false, allowDestructive: false };
const PULL = { name: 'pull_request', fork: 'no', privileged: false, unmerged: true } as const;
const TARGET = { name: 'pull_request_target', fork: 'yes', privileged: true, unmerged: true } as const;
const UP: Undertaking = { command: 'up', dryRun: false, database: 'target' };

describe('an event allows', () => {
  test.each(['pull_request_target', 'workflow_run', 'issue_comment'])(
    'nothing of a fork where secrets are at hand: %s',
    (name) => {
      for (const undertaking of [UP, { ...UP, dryRun: true }, { ...UP, command: 'status' as const }]) {
        const refused = refusal({ ...TARGET, name }, NOTHING_ALLOWED, undertaking);
        expect(refused).toMatchObject({ reason: 'not-allowed' });
        expect(refused?.message).toMatch(/fork.*SQL is code/);
        expect(refused?.details.next).toMatch(/allow-fork-code: true/);
        expect(refused?.details.state).toBe('Nothing was changed in the database.');
      }
    },
  );

  test('nothing of what may be a fork', () => {
    const unknown = { ...TARGET, name: 'issue_comment', fork: 'unknown' as const };
    expect(refusal(unknown, NOTHING_ALLOWED, UP)?.message).toMatch(
      /may belong to a pull request from a fork/,
    );
  });

  test('the files of a fork when the workflow says so, and those of the repository', () => {
    expect(refusal(TARGET, { ...NOTHING_ALLOWED, allowForkCode: true }, UP)).toBeUndefined();
    expect(refusal({ ...TARGET, fork: 'no' }, NOTHING_ALLOWED, UP)).toBeUndefined();
    expect(refusal({ ...PULL, fork: 'yes' }, NOTHING_ALLOWED, UP)).toBeUndefined();
  });

  test.each(['down', 'reset'] as const)('no %s on what is not merged, but for a look', (command) => {
    const run = { ...UP, command };
    expect(refusal(PULL, NOTHING_ALLOWED, run)).toMatchObject({ reason: 'not-allowed' });
    expect(refusal(PULL, NOTHING_ALLOWED, { ...run, dryRun: true })).toBeUndefined();
    expect(refusal(PULL, NOTHING_ALLOWED, { ...run, database: 'embedded' })).toBeUndefined();
    expect(refusal(PULL, { ...NOTHING_ALLOWED, allowDestructive: true }, run)).toBeUndefined();
    expect(refusal({ ...PULL, unmerged: false }, NOTHING_ALLOWED, run)).toBeUndefined();
  });
});
