import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { readEvent } from '../../src/action/event.ts';
import type { EventContext } from '../../src/action/event.ts';
import { refusal } from '../../src/action/guards.ts';
import { temporaryFolder } from '../kit/folder.ts';
import { checkBlocks } from './checked.ts';
import { readDocument, tableRows } from './markdown.ts';
import { areSteps } from './steps.ts';
import { isWorkflow } from './workflows.ts';

await checkBlocks('docs/events.md', { Refused: [areSteps], 'By hand': [isWorkflow] });

const REPOSITORY = { full_name: 'octo/orders' };
const FORK = { full_name: 'stranger/orders' };

async function eventOf(name: string, payload: object): Promise<EventContext> {
  const path = join(await temporaryFolder(), 'event.json');
  await writeFile(path, JSON.stringify({ repository: REPOSITORY, ...payload }));
  return readEvent({
    GITHUB_EVENT_NAME: name,
    GITHUB_EVENT_PATH: path,
    GITHUB_REPOSITORY: REPOSITORY.full_name,
    GITHUB_SHA: 'a'.repeat(40),
  });
}

/** What an event says when it is about a pull request of this repository, or of a fork. */
function payloadOf(name: string, from: object, merged: boolean): object {
  if (name.startsWith('pull_request')) {
    const pull = { number: 7, head: { repo: from }, base: { repo: REPOSITORY }, merged };
    return { action: merged ? 'closed' : 'opened', pull_request: pull };
  }
  if (name === 'issue_comment') return { issue: { number: 7, pull_request: {} } };
  if (name === 'merge_group')
    return { merge_group: { head_ref: 'refs/heads/gh-readonly-queue/main/pr-7-abc' } };
  if (name !== 'workflow_run') return {};
  const head_repository = { ...from, owner: { login: 'someone' } };
  return {
    workflow_run: { event: 'pull_request', head_sha: 'a'.repeat(40), head_branch: 'b', head_repository },
  };
}

describe('the page about events', async () => {
  const rows = tableRows(await readDocument('docs/events.md'), 'Events');
  const cases = rows.flatMap(([event = '', pullRequest = '', fork = '', destructive = '']) =>
    [...event.matchAll(/`(\w+)`/g)].map(([, name = '']) => ({
      name,
      merged: event.includes('closed by its merge'),
      pullRequest,
      fork,
      destructive,
    })),
  );

  test.each(cases)(
    'says what is refused in $name, merged: $merged',
    async ({ name, merged, fork, destructive }) => {
      const allowed = { allowForkCode: false, allowDestructive: false };
      const up = { command: 'up', dryRun: true, database: 'target' } as const;
      const stranger = await eventOf(name, payloadOf(name, FORK, merged));
      expect(refusal(stranger, allowed, up) !== undefined).toBe(fork.includes('refused'));
      const own = { ...(await eventOf(name, payloadOf(name, REPOSITORY, merged))), fork: 'no' } as const;
      const down = { command: 'down', dryRun: false, database: 'target' } as const;
      expect(refusal(own, allowed, down) !== undefined).toBe(destructive.startsWith('refused'));
    },
  );

  test.each(cases)('says how the pull request of $name is found', async ({ name, merged, pullRequest }) => {
    const event = await eventOf(name, payloadOf(name, REPOSITORY, merged));
    const clue = event.pullRequest ?? event.merged;
    const words = {
      number: /that of|commented on/,
      commit: /brought the commit/,
      head: /head of its branch/,
    };
    expect(pullRequest).toMatch(clue === null ? /^none/ : words[clue.kind]);
  });
});
