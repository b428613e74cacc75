import { expect, test } from 'vitest';
import { changedFiles, findPullRequest } from '../../../src/action/github/pull-request.ts';
import { expectNoViolations, startGitHub } from '../../github/github.ts';
import { missing } from '../../github/faults.ts';
import { asked, gitHubWithPull, HEAD_SHA, opened, PULL } from './support.ts';

const SHA = 'c'.repeat(40);

test('A pull request is found by its number, with where it comes from', async () => {
  const fake = await gitHubWithPull();
  fake.addPullRequest({
    number: 8,
    headSha: SHA,
    headRepository: 'mona/orders',
    author: 'mona',
    merged: true,
  });
  const github = await opened(fake);
  expect(await findPullRequest(github, { kind: 'number', number: PULL })).toEqual({
    number: PULL,
    headSha: HEAD_SHA,
    headRepository: 'octo/orders',
    fromFork: false,
    merged: false,
    author: 'octocat',
  });
  expect(await findPullRequest(github, { kind: 'number', number: 8 })).toEqual({
    number: 8,
    headSha: SHA,
    headRepository: 'mona/orders',
    fromFork: true,
    merged: true,
    author: 'mona',
  });
  expect(await findPullRequest(github, { kind: 'number', number: 9 })).toBeUndefined();
  expectNoViolations(fake);
});

test('Of several pull requests of a commit, the one it is the merge or the head of comes first', async () => {
  const fake = await startGitHub();
  fake.addPullRequest({ number: 1, headSha: '1'.repeat(40), mergeCommitSha: SHA, merged: true });
  fake.addPullRequest({ number: 2, headSha: '2'.repeat(40), commits: [SHA], merged: true });
  fake.addPullRequest({ number: 3, headSha: '3'.repeat(40), commits: [SHA] });
  const github = await opened(fake);
  expect(await findPullRequest(github, { kind: 'commit', sha: SHA })).toMatchObject({ number: 1 });
  expectNoViolations(fake);
});

test('Whether one is merged is known from lists, too, where GitHub says only when', async () => {
  const fake = await startGitHub();
  fake.addPullRequest({ number: 1, headSha: SHA, headRef: 'x', merged: true });
  fake.addPullRequest({ number: 2, headSha: HEAD_SHA, headRef: 'y' });
  const github = await opened(fake);
  for (const [sha, branch, number, merged] of [
    [SHA, 'x', 1, true],
    [HEAD_SHA, 'y', 2, false],
  ] as const) {
    for (const clue of [
      { kind: 'number', number },
      { kind: 'commit', sha },
      { kind: 'head', owner: 'octo', branch, sha },
    ] as const) {
      expect(await findPullRequest(github, clue), clue.kind).toMatchObject({ number, merged });
    }
  }
  const get = 'GET /repos/{owner}/{repo}/commits/{commit_sha}/pulls';
  const [listed] = await github.list(get, { commit_sha: SHA }, (fields) => fields);
  // As GitHub describes the items of a list, which do not have the field.
  const simple = { ...listed, merged: undefined };
  const path = /\/pulls$/;
  fake.fault({ method: 'GET', path, kind: 'respond', status: 200, body: [simple] });
  expect(await findPullRequest(github, { kind: 'commit', sha: SHA })).toMatchObject({ merged: true });
  const closed = { ...simple, merged_at: null };
  fake.fault({ method: 'GET', path, kind: 'respond', status: 200, body: [closed] });
  expect(await findPullRequest(github, { kind: 'commit', sha: SHA })).toMatchObject({ merged: false });
  expectNoViolations(fake);
});

test('An answer that does not say whether a pull request is merged is not understood', async () => {
  const fake = await gitHubWithPull();
  const github = await opened(fake, { patience: { requestMs: 10_000, totalMs: 1 } });
  const get = 'GET /repos/{owner}/{repo}/pulls/{pull_number}';
  const pull = await github.request(get, { pull_number: PULL }, (answer) => answer as Record<string, object>);
  const body = { ...pull, merged_at: undefined };
  fake.fault({ method: 'GET', path: /\/pulls\/7$/, kind: 'respond', status: 200, body });
  await expect(findPullRequest(github, { kind: 'number', number: PULL })).rejects.toMatchObject({
    kind: 'unavailable',
  });
  expectNoViolations(fake);
});

test('Otherwise a merged one comes before an open one, and a newer before an older', async () => {
  const fake = await startGitHub();
  for (const [number, merged] of [
    [1, true],
    [2, true],
    [3, false],
  ] as const) {
    fake.addPullRequest({ number, headSha: String(number).repeat(40), commits: [SHA], merged });
  }
  const github = await opened(fake);
  expect(await findPullRequest(github, { kind: 'commit', sha: SHA })).toMatchObject({ number: 2 });
  expectNoViolations(fake);
});

test('A commit that has no pull request, or is not known, has none', async () => {
  const fake = await gitHubWithPull();
  const github = await opened(fake);
  expect(await findPullRequest(github, { kind: 'commit', sha: 'd'.repeat(40) })).toBeUndefined();
  const body = { message: `No commit found for SHA: ${SHA}` };
  fake.fault({ method: 'GET', path: /\/pulls$/, kind: 'respond', status: 422, body });
  expect(await findPullRequest(github, { kind: 'commit', sha: SHA })).toBeUndefined();
  fake.fault(missing('GET', /\/pulls$/));
  expect(await findPullRequest(github, { kind: 'commit', sha: SHA })).toBeUndefined();
  expectNoViolations(fake);
});

test('A pull request of another repository that has the commit is not taken', async () => {
  const fake = await gitHubWithPull();
  const github = await opened(fake);
  const get = 'GET /repos/{owner}/{repo}/pulls/{pull_number}';
  const pull = await github.request(get, { pull_number: PULL }, (answer) => answer as Record<string, object>);
  const base = { ...pull['base'], repo: { full_name: 'upstream/orders' } };
  fake.fault({ method: 'GET', path: /\/pulls$/, kind: 'respond', status: 200, body: [{ ...pull, base }] });
  expect(await findPullRequest(github, { kind: 'commit', sha: HEAD_SHA })).toBeUndefined();
  expectNoViolations(fake);
});

test('A branch leads to its pull request only when that stands at the very commit', async () => {
  const fake = await startGitHub();
  fake.addPullRequest({ number: 1, headSha: SHA, headRef: 'x', headRepository: 'mona/orders', merged: true });
  fake.addPullRequest({ number: 2, headSha: SHA, headRef: 'x', headRepository: 'mona/orders' });
  fake.addPullRequest({ number: 3, headSha: 'e'.repeat(40), headRef: 'x', headRepository: 'mona/orders' });
  const github = await opened(fake);
  const clue = { kind: 'head', owner: 'mona', branch: 'x' } as const;
  expect(await findPullRequest(github, { ...clue, sha: SHA })).toMatchObject({ number: 2, fromFork: true });
  expect(await findPullRequest(github, { ...clue, sha: 'f'.repeat(40) })).toBeUndefined();
  expect(await findPullRequest(github, { ...clue, owner: 'octo', sha: SHA })).toBeUndefined();
  expectNoViolations(fake);
});

test('A pull request whose fork is deleted is from a fork', async () => {
  const fake = await gitHubWithPull();
  const github = await opened(fake);
  const get = 'GET /repos/{owner}/{repo}/pulls/{pull_number}';
  const pull = await github.request(get, { pull_number: PULL }, (answer) => answer as Record<string, object>);
  const body = { ...pull, head: { ...pull['head'], repo: null }, user: null };
  fake.fault({ method: 'GET', path: /\/pulls\/7$/, kind: 'respond', status: 200, body });
  expect(await findPullRequest(github, { kind: 'number', number: PULL })).toMatchObject({
    headRepository: null,
    fromFork: true,
    author: 'ghost',
  });
  expectNoViolations(fake);
});

test('Changed files come from all pages', async () => {
  const fake = await startGitHub();
  const files = Array.from({ length: 230 }, (_, index) => ({
    filename: `migrations/versions/${String(index)}_a.sql`,
    status: 'added' as const,
  }));
  fake.addPullRequest({ number: PULL, headSha: SHA, files });
  const github = await opened(fake);
  expect(await changedFiles(github, PULL)).toEqual(
    files.map(({ filename, status }) => ({ path: filename, status })),
  );
  expect(asked(fake)).toEqual([1, 2, 3].map((page) => `GET /pulls/${PULL}/files?page=${page}`));
  expectNoViolations(fake);
});

test('A token that may not look gets an error, not "none"', async () => {
  const fake = await gitHubWithPull();
  const github = await opened(fake, { token: 'none' });
  await expect(findPullRequest(github, { kind: 'number', number: PULL })).rejects.toMatchObject({
    kind: 'permission',
    permissions: 'pull_requests=read',
  });
  await expect(changedFiles(github, PULL)).rejects.toMatchObject({ kind: 'permission' });
  expectNoViolations(fake);
});
