import { expect, test } from 'vitest';
import { openGitHub, type GitHub, type GitHubError } from '../../../src/action/github/client.ts';
import { startGitHub, type FakeGitHub } from '../../github/github.ts';

/** So that a failure is not tried again. */
const PATIENCE = { requestMs: 10_000, totalMs: 1 };

async function opened(): Promise<{ fake: FakeGitHub; github: GitHub; token: string }> {
  const fake = await startGitHub();
  const token = fake.tokens.write;
  const options = { token, apiUrl: fake.url, owner: 'octo', repo: 'orders', patience: PATIENCE };
  return { fake, github: await openGitHub(options), token };
}

async function messageOf(promise: Promise<unknown>): Promise<string> {
  const error = await promise.then(
    () => undefined,
    (reason: unknown) => reason,
  );
  return (error as GitHubError).message;
}

const FORMS: [string, (token: string) => string][] = [
  ['the token', (token) => token],
  ['what git sends of it', (token) => Buffer.from(`x-access-token:${token}`).toString('base64')],
];

/** Of the secret; eight characters in a row are too many. */
function expectNoPart(message: string, secret: string): void {
  for (let at = 0; at + 8 <= secret.length; at++) expect(message).not.toContain(secret.slice(at, at + 8));
}

test.each(FORMS)('An answer that repeats %s says nothing of it, wherever it is cut', async (_, form) => {
  const { fake, github, token } = await opened();
  const secret = form(token);
  for (const before of [0, 270, 290, 299]) {
    const message = `${'.'.repeat(before)}${secret} is no good`;
    fake.fault({ method: 'GET', path: /user$/, kind: 'respond', status: 400, body: { message } });
    const said = await messageOf(github.request('GET /user', {}, () => undefined));
    expect(said).toContain('GitHub answered 400 to GET /user: ');
    expectNoPart(said, secret.replace(/^eC1hY2Nlc3MtdG9rZW46/, ''));
  }
});

test.each(FORMS)('An error of GraphQL that repeats %s says nothing of it, and is cut', async (_, form) => {
  const { fake, github, token } = await opened();
  const secret = form(token);
  for (const before of [0, 290]) {
    const message = `${'.'.repeat(before)}${secret} is no good${' at all'.repeat(1000)}`;
    const body = { errors: [{ type: 'FORBIDDEN', message }] };
    fake.fault({ method: 'POST', path: /graphql$/, kind: 'respond', status: 200, body });
    const said = await messageOf(github.graphql('query { viewer { login } }', {}, () => undefined));
    expect(said).toContain('GitHub refused: ');
    expect(said.length).toBeLessThan(400);
    expectNoPart(said, secret.replace(/^eC1hY2Nlc3MtdG9rZW46/, ''));
  }
});

test('A message that is no text is no message', async () => {
  const { fake, github } = await opened();
  const body = { message: { toString: 1 } };
  fake.fault({ method: 'GET', path: /user$/, kind: 'respond', status: 400, body });
  expect(await messageOf(github.request('GET /user', {}, () => undefined))).toBe(
    'GitHub answered 400 to GET /user',
  );
});
