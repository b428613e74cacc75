import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { gitRepository } from './git-fixture.ts';
import { artifactStubs } from './stubs.ts';
import { PUSH, run } from './workflow-fixture.ts';

describe('what checkout lays out', () => {
  const content = `
on: [push, pull_request, workflow_run]
jobs:
  a:
    runs-on: x
    steps:
      - { uses: actions/checkout@v7, with: { fetch-depth: 0 } }
      - run: cat file; git log --format=%s
`;
  test('is the commit of the event, with its history', async () => {
    const repository = await gitRepository({ file: 'one\n' });
    const fork = await repository.fork();
    await fork.branch('feature');
    await fork.commit({ file: 'two\n' }, { branch: 'feature', message: 'Two' });
    await repository.commit({ other: 'x' }, { message: 'Other' });
    const { merge } = await repository.pullRequest(7, 'feature', fork);
    const event = { name: 'pull_request', payload: { action: 'opened' }, github: { sha: merge } };
    const { text } = await run(content, { event, repositories: { 'octo/orders': repository.folder } });
    expect(text.split('\n').slice(0, 2)).toEqual(['two', 'Merge #7']);
    expect(
      await repository.git('show', '--no-patch', '--format=%P', await repository.merge('refs/pull/7/head')),
    ).toMatch(/ /);
  });

  test('is a squash merge, which has one parent, or a folder of plain files', async () => {
    const repository = await gitRepository({ file: 'one\n' });
    await repository.branch('feature');
    await repository.commit({ file: 'two\n' }, { branch: 'feature' });
    const sha = await repository.squash('feature');
    expect(await repository.git('show', '--no-patch', '--format=%P', sha)).toMatch(/^\w{40}$/);
    const event = { ...PUSH, github: { ...PUSH.github, sha } };
    const ofGit = await run(content, { event, repositories: { 'octo/orders': repository.folder } });
    expect(ofGit.text).toMatch(/^two\nSquash feature/);
    const plain = await run(content, {
      repositories: { 'octo/orders': join(import.meta.dirname, '../docs') },
    });
    expect(plain.text).toMatch(/No such file/);
  });

  test("is never a fork's where the workflow is trusted, unless it says so", async () => {
    const fork = await gitRepository({ file: 'of the fork\n' });
    const sha = await fork.sha('main');
    const event = {
      name: 'workflow_run',
      payload: {
        workflow_run: {
          event: 'pull_request',
          head_sha: sha,
          head_repository: { full_name: 'mallory/orders' },
        },
      },
      github: {},
    };
    const options = { event, repositories: { 'mallory/orders': fork.folder } };
    const of = (more: string): string =>
      content.replace('fetch-depth: 0', `repository: mallory/orders, ref: ${sha}${more}`);
    expect((await run(of(''), options)).text).toMatch(/Refusing to check out fork/);
    expect((await run(of(', allow-unsafe-pr-checkout: true'), options)).text).toMatch(/^of the fork/);
  });
});

test('artifacts go from job to job', async () => {
  const { text } = await run(
    `
on: push
jobs:
  a:
    runs-on: x
    steps:
      - run: echo hello > file
      - { uses: actions/upload-artifact@v7, with: { name: one, path: file } }
  b:
    needs: a
    runs-on: x
    steps:
      - { uses: actions/download-artifact@v7, with: { name: one, path: got } }
      - run: cat got/file
`,
    { uses: await artifactStubs() },
  );
  expect(text).toBe('hello');
});
