import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { pullRequestEvent } from '../github/events.ts';
import { createDatabase } from '../kit/database.ts';
import { expectClean, gitHubWithPullRequest, HEAD, ON_PULL, ownComments, shown } from './on-github.ts';
import type { TestGitHub } from './on-github.ts';
import { workspaceWith } from './workspace.ts';

const WIDE = {
  'versions/001_orders.sql': 'CREATE TABLE orders (id int PRIMARY KEY, state text);\n',
  'versions/002_wide.sql':
    'ALTER TABLE orders ALTER COLUMN id TYPE bigint;\nCREATE INDEX of_state ON orders (state);\n',
  'down/002_wide_down.sql': 'ALTER TABLE orders ALTER COLUMN id TYPE int;\n',
};
const TOUCHED = [
  { filename: 'migrations/versions/002_wide.sql', status: 'added' },
  { filename: 'migrations/down/002_wide_down.sql', status: 'added' },
] as const;

const CHECK = { command: 'check', rehearsal: 'full' };

function digestsOf(github: TestGitHub): unknown[] {
  return ownComments(github).map(({ body }) => /"digest":(null|"[^"]+")/.exec(body)?.[1]);
}

describe('check on a pull request', () => {
  test('needs no database: it rehearses what the pull request adds, and says so everywhere', async () => {
    const github = await gitHubWithPullRequest({ files: [...TOUCHED] });
    const workspace = await workspaceWith(WIDE);
    const given = { ...CHECK, 'sarif-path': 'results/findings.sarif' };
    const result = await github.run({ event: ON_PULL, workspace, with: given });
    expect(result.conclusion).toBe('failure');
    expect(result.outputs).toMatchObject({
      status: 'failed',
      'failure-reason': 'findings',
      'error-count': '2',
      'plan-digest': '',
    });
    expect(Number(result.outputs['warning-count'])).toBeGreaterThan(0);

    const comment = shown(ownComments(github)[0]);
    expect(comment).toContain('> [!WARNING]');
    expect(comment).toMatch(/\*\*Blocking:\*\*.*002_wide\.sql/);
    expect(comment).toMatch(/\| `public\.orders` \| \*\*reads and writes\*\* \| ACCESS EXCLUSIVE/);
    expect(comment).toContain('index public.of_state');
    expect(comment).not.toContain('```mermaid');
    expect(result.summary).toContain('```mermaid');
    expect(digestsOf(github)).toEqual(['null']);

    for (const line of [1, 2])
      expect(result.annotations).toContainEqual(
        expect.objectContaining({ kind: 'error', file: 'migrations/versions/002_wide.sql', line }),
      );
    const sarif = JSON.parse(await readFile(result.outputs['sarif-path']!, 'utf8')) as { version: string };
    expect(sarif.version).toBe('2.1.0');
    expect(result.outputs['sarif-path']).toBe(join(workspace, 'results/findings.sarif'));
    expectClean(github);
  });

  test('of a fork needs no secret, and tells it in the job summary', async () => {
    const github = await gitHubWithPullRequest({ headRepository: 'mona/orders', files: [...TOUCHED] });
    const result = await github.run({
      event: pullRequestEvent({ number: 7, headSha: HEAD, fork: 'mona/orders' }),
      token: github.tokens.read,
      workspace: await workspaceWith(WIDE),
      with: { ...CHECK, 'fail-on': 'never' },
    });
    expect(result.conclusion).toBe('success');
    expect(result.outputs).toMatchObject({ 'failure-reason': '', 'error-count': '2', 'comment-id': '' });
    expect(result.summary).toContain('Rehearsed on PostgreSQL ');
    expect(result.summary).toContain('`alter-column-type-rewrite`');
    expect(ownComments(github)).toEqual([]);
    expectClean(github);
  });

  test('puts no annotation and no count on what a comment in the file suppresses', async () => {
    const github = await gitHubWithPullRequest({ files: [...TOUCHED] });
    const result = await github.run({
      event: ON_PULL,
      workspace: await workspaceWith({
        ...WIDE,
        'versions/002_wide.sql':
          '-- migrate-ignore: alter-column-type-rewrite: ten rows\nALTER TABLE orders ALTER COLUMN id TYPE bigint;\n',
      }),
      with: { ...CHECK, rehearsal: 'lint' },
    });
    expect(result.conclusion).toBe('success');
    expect(result.outputs['error-count']).toBe('0');
    expect(result.annotations.filter(({ kind }) => kind === 'error')).toEqual([]);
    expect(shown(ownComments(github)[0])).toContain('**Suppressed:** ten rows');
  });
});

describe('the plan of a dry run', () => {
  test('that has findings against it cannot be approved', async () => {
    const github = await gitHubWithPullRequest();
    const database = await createDatabase();
    const given = {
      'database-url': database.url,
      'dry-run': 'true',
      rehearsal: 'lint',
      'fail-on': 'warning',
    };
    const workspace = await workspaceWith({
      'versions/001_a.sql': 'DROP TABLE IF EXISTS of_old;\nCREATE TABLE a (id serial);\n',
    });
    const dry = await github.run({ event: ON_PULL, workspace, with: given });
    expect(dry).toMatchObject({ conclusion: 'failure', outputs: { 'failure-reason': 'findings' } });
    expect(digestsOf(github)).toEqual(['null']);
    const up = await github.run({
      event: ON_PULL,
      workspace,
      with: { 'database-url': database.url, 'require-approved-plan': 'true', comment: 'never' },
    });
    expect(up.outputs['failure-reason']).toBe('not-approved');
    expectClean(github, database.url);
  });

  test('stays approved whatever a check with the same label says, before or after it', async () => {
    const github = await gitHubWithPullRequest();
    const database = await createDatabase();
    const workspace = await workspaceWith({
      'versions/001_a.sql': 'CREATE TABLE a (id bigint PRIMARY KEY);\n',
    });
    const given = { 'database-url': database.url, label: 'production', rehearsal: 'lint' };
    const step = (more: Record<string, string>): ReturnType<TestGitHub['run']> =>
      github.run({ event: ON_PULL, workspace, with: { ...given, ...more } });
    await step({ command: 'check' });
    const dry = await step({ 'dry-run': 'true' });
    await step({ command: 'check' });
    expect(digestsOf(github)).toEqual(['null', `"sha256:${dry.outputs['plan-digest'] ?? ''}"`]);
    const up = await step({ 'require-approved-plan': 'true' });
    expect(up).toMatchObject({ conclusion: 'success', outputs: { status: 'applied' } });
    expectClean(github, database.url);
  });
});
