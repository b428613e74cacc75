import { readFile } from 'node:fs/promises';
import { expect, test } from 'vitest';
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
  type WorkflowEvent,
} from './events.ts';

const SHA = '4be1c0f9a2d3b4c5d6e7f8091a2b3c4d5e6f7081';

const cases: [WorkflowEvent, object][] = [
  [
    pullRequestEvent({ number: 7, headSha: SHA }),
    { ref: 'refs/pull/7/merge', ref_name: '7/merge', head_ref: 'feature-7', base_ref: 'main' },
  ],
  [
    pullRequestEvent({ number: 7, action: 'closed', merged: true, mergeSha: SHA }),
    { ref: 'refs/heads/main', sha: SHA },
  ],
  [
    pullRequestTargetEvent({ number: 7, baseSha: SHA }),
    { ref: 'refs/heads/main', sha: SHA, base_ref: 'main' },
  ],
  [pushEvent({ sha: SHA }), { ref_name: 'main', sha: SHA, head_ref: '', base_ref: '' }],
  [pushEvent({ sha: SHA, ref: 'refs/tags/v1' }), { ref_name: 'v1', ref_type: 'tag' }],
  [
    mergeGroupEvent({ pull: 7, sha: SHA, baseSha: 'b'.repeat(40) }),
    { ref: `refs/heads/gh-readonly-queue/main/pr-7-${'b'.repeat(40)}`, sha: SHA },
  ],
  [workflowDispatchEvent({ inputs: { 'pr-number': '7' } }), { ref: 'refs/heads/main' }],
  [
    workflowRunEvent({ headSha: SHA, headBranch: 'x', headRepository: 'mona/orders', event: 'pull_request' }),
    { ref: 'refs/heads/main', actor: 'mona', sha: expect.not.stringMatching(SHA) as string },
  ],
  [issueCommentEvent({ pull: 7 }), { ref: 'refs/heads/main' }],
  [scheduleEvent(), { ref: 'refs/heads/main' }],
];

test.for(cases)('%#: $0.name runs where GitHub runs it', ([event, github]) => {
  expect(event.github).toMatchObject({ event_name: event.name, repository: 'octo/orders', ...github });
  expect(event.payload).toMatchObject({
    repository: { full_name: 'octo/orders', id: Number(event.github['repository_id']) },
    sender: { login: event.github['actor'] },
  });
});

test('a pull request says where it comes from: here, a fork, a fork that is gone, Dependabot', () => {
  const parts = (options: Omit<Parameters<typeof pullRequestEvent>[0], 'number'>) => {
    const { payload, github } = pullRequestEvent({ number: 7, ...options });
    const { pull_request: pull } = payload as {
      pull_request: { head: { repo: { full_name: string } | null }; user: { login: string; type: string } };
    };
    return [pull.head.repo?.full_name, pull.user.login, pull.user.type, github['actor']];
  };
  expect(parts({})).toEqual(['octo/orders', 'octocat', 'User', 'octocat']);
  expect(parts({ fork: 'mona/orders' })).toEqual(['mona/orders', 'mona', 'User', 'mona']);
  expect(parts({ fork: null })).toEqual([undefined, 'mona', 'User', 'mona']);
  const bot = 'dependabot[bot]';
  expect(parts({ dependabot: true })).toEqual(['octo/orders', bot, 'Bot', bot]);
});

test('a payload is a file whose path is in the context', async () => {
  const event = workflowDispatchEvent({ inputs: { command: 'down' } });
  const { event_path, event_name } = await writeEvent(event);
  expect(event_name).toBe('workflow_dispatch');
  expect(JSON.parse(await readFile(event_path!, 'utf8'))).toEqual(event.payload);
});
