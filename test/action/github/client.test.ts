import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { GitHubError, openGitHub } from '../../../src/action/github/client.ts';
import { putComment } from '../../../src/action/github/comments.ts';
import { expectNoViolations, startGitHub } from '../../github/github.ts';
import { afterTest } from '../../kit/cleanup.ts';
import { until } from '../../kit/until.ts';
import { COMMENTS, gitHubWithPull, KEY, opened, PULL, saying } from './support.ts';

const UPDATE = { mode: 'update', create: true } as const;

test('Nobody there is said as it is', async () => {
  const fake = await startGitHub();
  const apiUrl = 'http://127.0.0.1:1';
  const patience = { requestMs: 1000, totalMs: 1 };
  const github = await openGitHub({
    token: fake.tokens.write,
    apiUrl,
    owner: 'octo',
    repo: 'orders',
    patience,
  });
  await expect(github.request('GET /user', {}, () => undefined)).rejects.toMatchObject({
    kind: 'unavailable',
    status: null,
    message: expect.stringMatching(/^No answer to GET \/user: /),
  });
});

test('A hurry ends a wait', async () => {
  const fake = await gitHubWithPull();
  const limit = { status: 429, headers: { 'retry-after': '50' }, body: { message: 'Too many' } };
  fake.fault({ method: 'GET', path: COMMENTS, kind: 'respond', ...limit });
  const github = await opened(fake);
  const waiting = putComment(github, PULL, KEY, saying('one'), UPDATE);
  const failed = expect(waiting).rejects.toMatchObject({ kind: 'rate-limit', waitMs: 50_000 });
  await until('the answer', () => fake.requests[0]?.status === 429);
  github.hurry();
  await failed;
  expectNoViolations(fake);
});

test('The token is in no message, even when it is none that could be sent', async () => {
  const fake = await startGitHub();
  const token = 'ghs_secret\u0100\n';
  const patience = { requestMs: 1000, totalMs: 1 };
  const github = await openGitHub({ token, apiUrl: fake.url, owner: 'octo', repo: 'orders', patience });
  const error = await github.request('GET /user', {}, () => undefined).catch((reason: unknown) => reason);
  expect(error).toBeInstanceOf(GitHubError);
  expect(JSON.stringify([error, (error as Error).message, (error as Error).stack])).not.toContain(
    'ghs_secret',
  );
});

test('An empty token is an error before anything is asked', async () => {
  await expect(
    openGitHub({ token: '', apiUrl: 'http://127.0.0.1:1', owner: 'octo', repo: 'orders' }),
  ).rejects.toMatchObject({ kind: 'unauthorized', status: null });
});

test.each([
  ['/api/v3', '/api/graphql'],
  ['/api/v3/', '/api/graphql'],
  ['', '/graphql'],
])('The API at %j has its GraphQL at %s', async (path, expected) => {
  const fake = await startGitHub();
  const patience = { requestMs: 1000, totalMs: 1 };
  const apiUrl = fake.url + path;
  const github = await openGitHub({
    token: fake.tokens.write,
    apiUrl,
    owner: 'octo',
    repo: 'orders',
    patience,
  });
  await github.graphql('query { viewer { login } }', {}, () => undefined).catch(() => undefined);
  expect(fake.requests.map((request) => request.path)).toEqual([expected]);
});

test('Nothing of the GitHub client is loaded before it is opened', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'github-imports-'));
  afterTest(() => rm(folder, { recursive: true }));
  const record = join(folder, 'packages.json');
  const modules = ['client', 'comments', 'pull-request', 'marker', 'trouble'];
  const sources = modules.map((name) => join(import.meta.dirname, `../../../src/action/github/${name}.ts`));
  const recorder = join(import.meta.dirname, '../../cli/record-imports.ts');
  const code = `await Promise.all(${JSON.stringify(sources)}.map((source) => import(source)))`;
  const args = ['--import', recorder, '--input-type=module', '--eval', code];
  const { status, stderr } = spawnSync(process.execPath, args, {
    env: { ...process.env, RECORD_IMPORTS: record },
    encoding: 'utf8',
  });
  expect(status, stderr).toBe(0);
  expect(JSON.parse(readFileSync(record, 'utf8'))).toEqual([]);
});
