import { expect, test } from 'vitest';
import { expectNoViolations, startGitHub, type FakeGitHub } from './github.ts';
import { octokit, PULL } from './octokit.ts';

const MINIMIZE = `mutation($id: ID!, $why: ReportedContentClassifiers!) {
  minimizeComment(input: {subjectId: $id, classifier: $why}) {
    minimizedComment { isMinimized minimizedReason }
  }
}`;

async function gitHubWithComment(): Promise<{ github: FakeGitHub; id: string }> {
  const github = await startGitHub();
  github.addPullRequest(PULL);
  return { github, id: github.addComment(7, { body: 'x', login: 'github-actions[bot]' }).nodeId };
}

test('the viewer is the person, or the installation with [bot]', async () => {
  const { github } = await gitHubWithComment();
  const login = (kind: 'write' | 'user') => octokit(github, kind).graphql('query { viewer { login } }');
  expect(await login('write')).toEqual({ viewer: { login: 'github-actions[bot]' } });
  expect(await login('user')).toEqual({ viewer: { login: 'octocat' } });
  expectNoViolations(github);
});

test('a comment is minimised, and both APIs say so', async () => {
  const { github, id } = await gitHubWithComment();
  const { graphql, rest } = octokit(github);
  expect(await graphql(MINIMIZE, { id, why: 'OUTDATED' })).toEqual({
    minimizeComment: { minimizedComment: { isMinimized: true, minimizedReason: 'outdated' } },
  });
  const node = `{ seen: node(id: "${id}") { __typename ... on IssueComment {
    isMinimized, viewerDidAuthor # with the same token
    author { login } ... on Minimizable { minimizedReason } } } }`;
  expect(await graphql(node)).toEqual({
    seen: {
      __typename: 'IssueComment',
      isMinimized: true,
      viewerDidAuthor: true,
      author: { login: 'github-actions' },
      minimizedReason: 'outdated',
    },
  });
  const [comment] = github.comments(7);
  expect(comment).toMatchObject({ minimized: true });
  const { data } = await rest.issues.getComment({ owner: 'octo', repo: 'orders', comment_id: comment!.id });
  expect(data).toMatchObject({ minimized: { reason: 'outdated' } });
  expectNoViolations(github);
});

test('what may not be done or is not there is an error beside the data', async () => {
  const { github, id } = await gitHubWithComment();
  const minimize = (kind: 'read' | 'write', node: string) =>
    octokit(github, kind).graphql(MINIMIZE, { id: node, why: 'OUTDATED' });
  await expect(minimize('read', id)).rejects.toMatchObject({
    data: { minimizeComment: null },
    errors: [{ type: 'FORBIDDEN', message: 'Resource not accessible by integration' }],
  });
  await expect(minimize('write', 'IC_none')).rejects.toMatchObject({
    errors: [{ type: 'NOT_FOUND', path: ['minimizeComment'] }],
  });
  expect(github.comments(7)).toMatchObject([{ minimized: false }]);
  const unknown = await fetch(`${github.url}/graphql`, {
    method: 'POST',
    headers: { authorization: 'bearer ghs_other', 'content-type': 'application/json' },
    body: '{"query":"{ viewer { login } }"}',
  });
  expect(unknown.status).toBe(401);
  expectNoViolations(github);
});

test.for<[string, string, Record<string, unknown>, string]>([
  ['a field', '{ viewer { name } }', {}, "Field 'name' doesn't exist on type 'User'"],
  ['a field of another type', '{ node(id: "x") { isMinimized } }', {}, "doesn't exist on type 'Node'"],
  ['an argument', '{ viewer(id: "x") { login } }', {}, "doesn't accept argument 'id'"],
  ['a missing argument', '{ node { id } }', {}, 'missing required arguments: id'],
  ['no fields of an object', '{ viewer }', {}, 'Field must have selections'],
  ['fields of a scalar', '{ viewer { login { id } } }', {}, "Selections can't be made on scalars"],
  ['a classifier', MINIMIZE, { id: 'x', why: 'OLD' }, 'Variable $why of type'],
  [
    'a classifier in quotes',
    MINIMIZE.replace('$why}', '"OUTDATED"}'),
    { id: 'x', why: 'OUTDATED' },
    'has an invalid value',
  ],
  [
    'a missing variable',
    MINIMIZE,
    { why: 'OUTDATED' },
    'Variable $id of type ID! was provided invalid value',
  ],
  [
    'a variable of another type',
    MINIMIZE.replace('ID!', 'String!'),
    { id: 'x', why: 'SPAM' },
    'Type mismatch',
  ],
  ['a variable that is not declared', '{ node(id: $id) { id } }', {}, 'but not declared'],
  ['a variable that is not used', 'query($id: ID!) { viewer { login } }', { id: 'x' }, 'but not used'],
  ['an operation that is not closed', '{ viewer { login }', {}, 'Unexpected end of document'],
  ['a directive', '{ viewer @include(if: true) { login } }', {}, 'Parse error'],
])('%s that the schema does not know is an error and a violation', async ([, query, variables, message]) => {
  const { github } = await gitHubWithComment();
  await expect(octokit(github).graphql(query, variables)).rejects.toThrow(message);
  expect(github.violations).toContainEqual(expect.stringContaining(message));
  expect(github.comments(7)).toMatchObject([{ minimized: false }]);
});
