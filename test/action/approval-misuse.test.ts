import { expect, test } from 'vitest';
import { pushEvent, workflowRunEvent } from '../github/events.ts';
import { createDatabase } from '../kit/database.ts';
import { expectClean, gitHubWithPullRequest, HEAD, ON_PULL, ownComments } from './on-github.ts';
import { workspaceWith } from './workspace.ts';

const FIRST = {
  'versions/001_a.sql': 'CREATE TABLE a (id int);',
  'down/001_a_down.sql': 'DROP TABLE a;',
};

test.each([
  ['a push', pushEvent({ sha: HEAD })],
  ['a workflow after a push', workflowRunEvent({ headSha: HEAD, headBranch: 'feature', event: 'push' })],
])('%s to the branch of an open pull request takes its preview for no approval', async (_, event) => {
  const github = await gitHubWithPullRequest();
  const database = await createDatabase();
  const workspace = await workspaceWith(FIRST);
  const given = { 'database-url': database.url };
  await github.run({ event: ON_PULL, workspace, with: { ...given, 'dry-run': 'true' } });
  const result = await github.run({ event, workspace, with: { ...given, 'require-approved-plan': 'true' } });
  expect(result.outputs).toMatchObject({ 'failure-reason': 'not-approved', 'applied-count': '0' });
  expect(result.summary).toMatch(/is not merged/);
  expectClean(github, database.url);
});

test('a run that failed without an approval becomes none', async () => {
  const github = await gitHubWithPullRequest();
  const database = await createDatabase();
  const workspace = await workspaceWith({ 'versions/001_a.sql': 'SELECT 1/0;' });
  const given = { 'database-url': database.url };
  await github.run({ event: ON_PULL, workspace, with: given });
  expect(ownComments(github)).toHaveLength(1);
  const required = { ...given, 'require-approved-plan': 'true' };
  const second = await github.run({ event: ON_PULL, workspace, with: required });
  expect(second.outputs).toMatchObject({ 'failure-reason': 'not-approved' });
  expectClean(github, database.url);
});

test('a plan that was carried out approves nothing more, and a refusal does not bring it back', async () => {
  const github = await gitHubWithPullRequest();
  const database = await createDatabase();
  const workspace = await workspaceWith(FIRST);
  const run = (more: Record<string, string>, files = workspace) =>
    github.run({ event: ON_PULL, workspace: files, with: { 'database-url': database.url, ...more } });
  const approved = { 'require-approved-plan': 'true' };
  const first = await run({ 'dry-run': 'true' });
  await run(approved);
  await run({ command: 'down', 'allow-destructive': 'true' });
  expect((await run(approved)).outputs).toMatchObject({ 'failure-reason': 'not-approved' });

  const other = await workspaceWith({ ...FIRST, 'versions/002_b.sql': 'CREATE TABLE b (id int);' });
  await run({ 'dry-run': 'true' }, other);
  const refused = await run({ 'approved-plan': first.outputs['plan-digest']! }, other);
  expect(refused.outputs).toMatchObject({ 'failure-reason': 'plan-changed' });
  expect((await run(approved)).outputs).toMatchObject({ 'failure-reason': 'plan-changed' });
  expect((await run(approved, other)).outputs).toMatchObject({ status: 'applied', 'applied-count': '2' });
  expectClean(github, database.url);
});
