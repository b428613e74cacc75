import { describe, expect, test } from 'vitest';
import { readEvent } from '../../src/action/event.ts';
import type { EventContext } from '../../src/action/event.ts';
import {
  issueCommentEvent,
  mergeGroupEvent,
  pullRequestEvent,
  pullRequestTargetEvent,
  pushEvent,
  scheduleEvent,
  workflowDispatchEvent,
  workflowRunEvent,
  writeEvent,
} from '../github/events.ts';
import type { WorkflowEvent } from '../github/events.ts';

const HEAD = 'ec26c3e57ca3a959ca5aad62de7213c562f8c821';
const SHA = 'a'.repeat(40);

async function contextOf(event: WorkflowEvent, more: Record<string, string> = {}): Promise<EventContext> {
  const github = await writeEvent(event);
  return readEvent({
    GITHUB_SERVER_URL: 'https://github.example.com',
    GITHUB_RUN_ID: '77',
    GITHUB_RUN_ATTEMPT: '2',
    GITHUB_JOB: 'plan',
    ...Object.fromEntries(
      Object.entries(github).map(([name, value]) => [`GITHUB_${name.toUpperCase()}`, value]),
    ),
    ...more,
  });
}

describe('the event of a run', () => {
  test('on a pull request is that of its head, and is not merged', async () => {
    expect(await contextOf(pullRequestEvent({ number: 7, headSha: HEAD }))).toEqual({
      name: 'pull_request',
      owner: 'octo',
      repo: 'orders',
      repositoryId: expect.stringMatching(/^\d+$/) as string,
      repositoryUrl: 'https://github.example.com/octo/orders',
      commit: HEAD,
      runUrl: 'https://github.example.com/octo/orders/actions/runs/77/attempts/2',
      job: 'plan',
      unmerged: true,
      fork: 'no',
      dependabot: false,
      privileged: false,
      pullRequest: { kind: 'number', number: 7 },
      merged: null,
    });
  });

  test.each<[string, WorkflowEvent, Partial<EventContext>]>([
    ['a fork', pullRequestEvent({ number: 7, fork: 'mona/orders' }), { fork: 'yes', privileged: false }],
    ['Dependabot', pullRequestEvent({ number: 7, dependabot: true }), { fork: 'no', dependabot: true }],
    [
      'a fork, with the rights of the base',
      pullRequestTargetEvent({ number: 7, fork: 'mona/orders' }),
      { fork: 'yes', privileged: true, unmerged: true, pullRequest: { kind: 'number', number: 7 } },
    ],
    [
      'a push',
      pushEvent({ sha: SHA }),
      { commit: SHA, unmerged: false, fork: 'no', pullRequest: null, merged: { kind: 'commit', sha: SHA } },
    ],
    [
      'the merge queue',
      mergeGroupEvent({ pull: 31, sha: SHA }),
      { unmerged: true, pullRequest: { kind: 'number', number: 31 } },
    ],
    ['a schedule', scheduleEvent(), { unmerged: false, pullRequest: null, merged: null }],
    ['a dispatch', workflowDispatchEvent({}), { unmerged: false, fork: 'no', pullRequest: null }],
    [
      'a comment on a pull request',
      issueCommentEvent({ pull: 7 }),
      { unmerged: true, fork: 'unknown', privileged: true, pullRequest: { kind: 'number', number: 7 } },
    ],
    [
      'a workflow that ran on the pull request of a fork',
      workflowRunEvent({
        headSha: HEAD,
        headBranch: 'note',
        headRepository: 'mona/orders',
        event: 'pull_request',
      }),
      {
        commit: HEAD,
        unmerged: true,
        fork: 'yes',
        privileged: true,
        pullRequest: { kind: 'head', owner: 'mona', branch: 'note', sha: HEAD },
      },
    ],
    [
      'a workflow that ran on a push',
      workflowRunEvent({ headSha: SHA, headBranch: 'main', event: 'push' }),
      { unmerged: false, fork: 'no', pullRequest: { kind: 'commit', sha: SHA } },
    ],
  ])('of %s is understood', async (_, event, expected) => {
    expect(await contextOf(event)).toMatchObject(expected);
  });

  test('of a fork that was deleted counts as that of a fork', async () => {
    const event = pullRequestEvent({ number: 7 });
    const payload = structuredClone(event.payload) as { pull_request: { head: { repo: unknown } } };
    payload.pull_request.head.repo = null;
    expect(await contextOf({ ...event, payload: payload })).toMatchObject({ fork: 'yes' });
  });

  test.each([
    ['is missing', { GITHUB_EVENT_PATH: '/no/such/file' }],
    ['is not there, as when the action is run by hand', { GITHUB_EVENT_PATH: '' }],
  ])('whose payload %s belongs to no pull request', async (_, more) => {
    expect(await contextOf(pushEvent({ sha: SHA }), more)).toMatchObject({ pullRequest: null, fork: 'no' });
    expect(await contextOf(pullRequestEvent({ number: 7 }), more)).toMatchObject({
      pullRequest: null,
      unmerged: true,
    });
  });

  test('outside of GitHub has nothing to link to', () => {
    expect(readEvent({})).toMatchObject({ repo: '', repositoryUrl: null, runUrl: null, commit: null });
  });
});
