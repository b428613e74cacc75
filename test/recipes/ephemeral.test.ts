import { chmod, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { pullRequestEvent } from '../github/events.ts';
import type { ActionStub } from '../harness/stubs.ts';
import type { WorkflowEvent } from '../harness/trigger.ts';
import { temporaryFolder } from '../kit/folder.ts';
import { CHANGE, MAIN, production, world, type Production, type World } from './world.ts';

const API_KEY = 'key-of-the-provider';

interface Scene extends World {
  /** The branch: what production had when it was made. */
  branch: Production;
  event: (action: string) => WorkflowEvent;
}

async function scene(secret: string): Promise<Scene> {
  const branch = await production();
  const made = await world({ ...MAIN, ...CHANGE }, { [secret]: API_KEY });
  const sha = await made.repository.sha('main');
  made.github.addPullRequest({ number: 7, headSha: sha, mergeCommitSha: sha });
  return {
    ...made,
    branch,
    event: (action) => pullRequestEvent({ number: 7, headSha: sha, mergeSha: sha, action }),
  };
}

/** Folder with a program of this name, which notes how it was called. */
async function program(
  name: string,
  script: string,
): Promise<{ folder: string; calls: () => Promise<string> }> {
  const folder = await temporaryFolder();
  const noted = join(folder, 'calls');
  await writeFile(noted, '');
  await writeFile(join(folder, name), `#!/bin/sh\necho "$*" >> ${noted}\n${script}\n`);
  // Nothing here is worth waiting for.
  await writeFile(join(folder, 'sleep'), '#!/bin/sh\n');
  for (const file of [name, 'sleep']) await chmod(join(folder, file), 0o755);
  return { folder, calls: () => readFile(noted, 'utf8') };
}

describe('ephemeral.yml', () => {
  test('runs the migrations on a branch of the database, and deletes it with the pull request', async () => {
    const { run, github, branch, event, settle } = await scene('NEON_API_KEY');
    const made: Record<string, string>[] = [];
    const create: ActionStub = async ({ with: inputs }) => {
      made.push(inputs);
      return Promise.resolve({ db_url: branch.url, branch_id: 'br-1' });
    };
    const npx = await program('npx', 'test "$NEON_API_KEY" = key-of-the-provider');
    const options = {
      vars: { NEON_PROJECT_ID: 'cool-sea-1' },
      uses: { 'neondatabase/create-branch-action': create },
      path: [npx.folder],
    };
    const opened = await run('ephemeral.yml', { event: event('opened'), ...options });
    expect(opened).toMatchObject({ conclusion: 'success' });
    expect(opened.jobs.map(({ id }) => id)).toEqual(['migrate']);
    expect(made).toEqual([
      {
        project_id: 'cool-sea-1',
        api_key: API_KEY,
        branch_name: 'pull-request-7',
        role: 'neondb_owner',
      },
    ]);
    expect(await branch.versions()).toEqual(['001', '002']);
    expect(github.comments(7).map(({ body }) => body)).toEqual([expect.stringMatching(/applied/i)]);

    const closed = await run('ephemeral.yml', { event: event('closed'), ...options });
    expect(closed.jobs.map(({ id, result }) => [id, result])).toEqual([['delete', 'success']]);
    expect(await npx.calls()).toBe(
      '--yes neonctl@2.22.0 branches delete pull-request-7 --project-id cool-sea-1\n',
    );
    settle(branch.url);
  });

  test('leaves pull requests from forks alone, which have no secrets', async () => {
    const { run } = await scene('NEON_API_KEY');
    const event = pullRequestEvent({ number: 7, fork: 'mona/orders' });
    expect(await run('ephemeral.yml', { event })).toMatchObject({ conclusion: 'skipped', jobs: [] });
  });
});

describe('ephemeral-supabase.yml', () => {
  const setup = { 'supabase/setup-cli': (): Promise<Record<string, string>> => Promise.resolve({}) };
  const vars = { SUPABASE_PROJECT_ID: 'abcdefghij' };

  test('makes a branch, waits for its address, and runs the migrations on it', async () => {
    const { run, branch, event, settle } = await scene('SUPABASE_ACCESS_TOKEN');
    const supabase = await program(
      'supabase',
      `test "$SUPABASE_ACCESS_TOKEN/$SUPABASE_PROJECT_ID" = ${API_KEY}/abcdefghij || exit 9
      cd "$(dirname "$0")"
      case "$3" in
        create) touch made ;;
        get)
          test -f made || { echo 'branch not found' >&2; exit 1; }
          if test -f asked; then cat address; fi
          echo 'POSTGRES_URL="postgresql://pooled"'
          touch asked ;;
      esac`,
    );
    await writeFile(join(supabase.folder, 'address'), `POSTGRES_URL_NON_POOLING="${branch.url}"\n`);
    const options = { vars, uses: setup, path: [supabase.folder] };
    const opened = await run('ephemeral-supabase.yml', { event: event('opened'), ...options });
    expect(opened.job('migrate').log.join('\n')).not.toMatch(/##\[error\]/);
    expect(opened).toMatchObject({ conclusion: 'success' });
    expect(await branch.versions()).toEqual(['001', '002']);

    const again = await run('ephemeral-supabase.yml', { event: event('synchronize'), ...options });
    expect(again).toMatchObject({ conclusion: 'success' });
    const closed = await run('ephemeral-supabase.yml', { event: event('closed'), ...options });
    expect(closed).toMatchObject({ conclusion: 'success' });
    const calls = (await supabase.calls()).split('\n').map((call) => call.split(' ')[2]);
    expect(calls).toEqual(['get', 'create', 'get', 'get', 'get', 'get', 'delete', undefined]);
    settle(branch.url);
  });

  test('fails, and previews nothing, when the branch never has an address', async () => {
    const { run, event } = await scene('SUPABASE_ACCESS_TOKEN');
    const { folder } = await program('supabase', 'true');
    const result = await run('ephemeral-supabase.yml', {
      event: event('opened'),
      vars,
      uses: setup,
      path: [folder],
    });
    const steps = result.job('migrate').steps.map(({ outcome }) => outcome);
    expect(steps).toEqual(['success', 'success', 'failure', 'skipped']);
  });
});
