import { expect, test } from 'vitest';
import { GitHubError } from '../../../src/action/github/client.ts';
import { troubleInWords } from '../../../src/action/github/trouble.ts';

const OWN = { fromFork: false, byDependabot: false };

function forbidden(permissions?: string): GitHubError {
  return new GitHubError('permission', 'GitHub answered 403', { status: 403, permissions });
}

test('A missing permission is named as the block to add', () => {
  expect(troubleInWords(forbidden('issues=write; pull_requests=write'), OWN)).toBe(
    `The comment on the pull request was not posted: the token may not write it. The job summary says what it would have said. Add this to the job, or to the whole workflow:

permissions:
  contents: read
  pull-requests: write`,
  );
});

test.each([
  [undefined, ['contents: read', 'pull-requests: write']],
  ['pull_requests=read', ['contents: read', 'pull-requests: write']],
  ['issues=write', ['contents: read', 'issues: write', 'pull-requests: write']],
  ['contents=write,pull_requests=write', ['contents: write', 'pull-requests: write']],
  ['metadata=read', ['contents: read', 'pull-requests: write']],
  ['\npermissions: write-all; x=admin', ['contents: read', 'pull-requests: write']],
])('The header %j becomes the permissions %j', (header, permissions) => {
  const block = troubleInWords(forbidden(header), OWN).split('permissions:\n')[1];
  expect(block?.split('\n').map((line) => line.trim())).toEqual(permissions);
});

test('A personal access token is told of its own permissions before those of the job', () => {
  const message = 'GitHub answered 403 to GET /user: Resource not accessible by personal access token';
  const text = troubleInWords(new GitHubError('permission', message, { status: 403 }), OWN);
  expect(text).toContain('Give that token read and write access to pull requests.');
  expect(text).toContain('leave the input github-token out and add this to the job');
  expect(text).toContain('  pull-requests: write');
});

test('The job summary is not named when there is none', () => {
  for (const error of [forbidden(), new GitHubError('unavailable', 'No answer')]) {
    expect(troubleInWords(error, { ...OWN, summary: true })).toBe(troubleInWords(error, OWN));
    expect(troubleInWords(error, OWN)).toContain(' The job summary says what it would have said.');
    expect(troubleInWords(error, { ...OWN, summary: false })).toBe(
      troubleInWords(error, OWN).replace(' The job summary says what it would have said.', ''),
    );
  }
});

test('A fork and Dependabot are explained', () => {
  const fork = troubleInWords(forbidden(), { fromFork: true, byDependabot: false });
  expect(fork).toContain('from a fork, and GitHub gives such a run a token that can only read');
  expect(fork).toContain('workflow_run');
  expect(fork).not.toContain('permissions:\n');
  const dependabot = troubleInWords(forbidden(), { fromFork: false, byDependabot: true });
  expect(dependabot).toContain('by Dependabot');
  expect(dependabot).toContain('  pull-requests: write');
});

test.each([
  ['not-found', 'does not show the pull request'],
  ['unauthorized', 'github-token'],
  ['rate-limit', 'wait for 90 seconds'],
  ['too-long', 'too long'],
  ['unavailable', 'Run the job again'],
  ['refused', 'GitHub answered so'],
] as const)('%s is said in words', (kind, words) => {
  const text = troubleInWords(new GitHubError(kind, 'GitHub answered so', { waitMs: 90_000 }), OWN);
  expect(text).toMatch(/^The comment on the pull request was not posted: .*job summary/s);
  expect(text).toContain(words);
});
