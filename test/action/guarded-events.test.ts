import { readFile } from 'node:fs/promises';
import { describe, expect, test } from 'vitest';
import type { Report } from '../../src/engine/report.ts';
import { issueCommentEvent, pullRequestTargetEvent, workflowRunEvent } from '../github/events.ts';
import type { WorkflowEvent } from '../github/events.ts';
import { missing, notAccessible } from '../github/faults.ts';
import type { PullRequest } from '../github/github.ts';
import { createDatabase } from '../kit/database.ts';
import type { TestDatabase } from '../kit/database.ts';
import { runStep } from './checked-step.ts';
import { expectClean, gitHubWithPullRequest, HEAD, ON_PULL, ownComments } from './on-github.ts';
import type { TestGitHub } from './on-github.ts';
import { ORDERS, workspaceWith } from './workspace.ts';

const FORK = 'mona/orders';
const TARGET = pullRequestTargetEvent({ number: 7, headSha: HEAD, fork: FORK });
const AFTER = workflowRunEvent({
  headSha: HEAD,
  headBranch: 'feature-7',
  headRepository: FORK,
  event: 'pull_request',
});
const ASKED = issueCommentEvent({ pull: 7 });

interface Scene {
  github: TestGitHub;
  database: TestDatabase;
  run: (event: WorkflowEvent, inputs: Record<string, string>) => ReturnType<TestGitHub['run']>;
  versions: () => Promise<string[]>;
}

/** A database to which the first of two migrations was applied, of a pull request that may be a fork's. */
async function scene(pull: Partial<PullRequest> = {}): Promise<Scene> {
  const github = await gitHubWithPullRequest(pull);
  const database = await createDatabase();
  const given = { 'database-url': database.url };
  const first = {
    'versions/001_orders.sql': ORDERS['versions/001_orders.sql'],
    'down/001_orders_down.sql': 'DROP TABLE orders;\n',
  };
  await runStep({ workspace: await workspaceWith(first), with: given });
  const workspace = await workspaceWith({ ...ORDERS, ...first });
  return {
    github,
    database,
    run: (event, inputs) => github.run({ event, workspace, with: { ...given, ...inputs } }),
    versions: async () => {
      const rows = await database.query('SELECT version FROM _migrations ORDER BY version');
      return rows.map(({ version }) => String(version));
    },
  };
}

const OF_A_FORK = { headRepository: FORK };
const SQL_IS_CODE = /belongs to a pull request from a fork, .*SQL is code/;

describe('not allowed, so that nothing is done and nothing is said on the pull request, is', () => {
  test.each<[string, Partial<PullRequest>, WorkflowEvent, Record<string, string>, RegExp]>([
    ['up in pull_request_target for a fork', OF_A_FORK, TARGET, {}, SQL_IS_CODE],
    ['a dry run in pull_request_target for a fork', OF_A_FORK, TARGET, { 'dry-run': 'true' }, SQL_IS_CODE],
    ['up in workflow_run for a fork', OF_A_FORK, AFTER, {}, SQL_IS_CODE],
    ["up in issue_comment on a fork's pull request", OF_A_FORK, ASKED, {}, SQL_IS_CODE],
    [
      "verify with drift, which applies the files, in pull_request_target on a fork's files",
      OF_A_FORK,
      TARGET,
      { command: 'verify', drift: 'true', 'allow-fork-code': 'true' },
      /has a fork's files and secrets/,
    ],
    ['down in pull_request', {}, ON_PULL, { command: 'down' }, /pull request that is not merged/],
    [
      'reset in pull_request',
      {},
      ON_PULL,
      { command: 'reset', confirm: 'RESET' },
      /pull request that is not merged/,
    ],
  ])('%s', async (_, pull, event, inputs, why) => {
    const { github, database, run, versions } = await scene(pull);
    const refused = await run(event, { ...inputs, comment: 'always' });
    expect(refused).toMatchObject({
      conclusion: 'failure',
      outputs: { 'failure-reason': 'not-allowed', 'plan-digest': '', 'comment-id': '' },
      annotations: [{ kind: 'error', message: expect.stringMatching(why) as string }],
    });
    expect(await versions()).toEqual(['001']);
    expect(github.comments(7)).toEqual([]);
    expect(github.requests.filter(({ method }) => method !== 'GET')).toEqual([]);
    expectClean(github, database.url);
  });

  test.each([
    ['does not show the pull request', missing],
    ['does not let the token ask', notAccessible],
  ])('up in issue_comment while GitHub %s', async (_, fault) => {
    const { github, database, run, versions } = await scene();
    github.fault(fault('GET', /\/pulls\/7$/, { times: 100 }));
    const refused = await run(ASKED, {});
    expect(refused.outputs['failure-reason']).toBe('not-allowed');
    expect(refused.annotations[0]!.message).toMatch(/may belong to a pull request from a fork/);
    expect(await versions()).toEqual(['001']);
    expect(github.comments(7)).toEqual([]);
    expectClean(github, database.url);
  });
});

describe('allowed is', () => {
  test('up in issue_comment on a pull request of the repository itself', async () => {
    const { github, database, run, versions } = await scene();
    const { outputs } = await run(ASKED, {});
    expect(outputs).toMatchObject({ status: 'applied', 'applied-count': '1' });
    expect(await versions()).toEqual(['001', '002']);
    expect(ownComments(github)).toHaveLength(1);
    expectClean(github, database.url);
  });

  test.each([
    ['pull_request_target', TARGET],
    ['workflow_run', AFTER],
    ['issue_comment', ASKED],
  ])('a dry run for a fork in %s, with allow-fork-code', async (_, event) => {
    const { github, database, run, versions } = await scene(OF_A_FORK);
    const { outputs } = await run(event, {
      'dry-run': 'true',
      'allow-fork-code': 'true',
      rehearsal: 'full',
    });
    expect(outputs).toMatchObject({ status: 'pending', 'failure-reason': '' });
    // A stranger's SQL is read beside secrets, and run nowhere.
    const report = JSON.parse(await readFile(outputs['report-path']!, 'utf8')) as Report;
    expect(report.rehearsal).toMatchObject({ shadow: null, notes: ['Only the rules were asked.'] });
    expect(ownComments(github).map(({ id }) => String(id))).toEqual([outputs['comment-id']]);
    expect(await versions()).toEqual(['001']);
    expectClean(github, database.url);
  });

  test.each([
    ['down', { command: 'down' }],
    ['reset', { command: 'reset', confirm: 'RESET' }],
  ])('%s in pull_request, with allow-destructive', async (_, inputs) => {
    const { github, database, run, versions } = await scene();
    const { outputs } = await run(ON_PULL, { ...inputs, 'allow-destructive': 'true' });
    expect(outputs).toMatchObject({ status: 'reverted', 'reverted-count': '1' });
    expect(await versions()).toEqual([]);
    expectClean(github, database.url);
  });
});
