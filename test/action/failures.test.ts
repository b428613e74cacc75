import { execFileSync } from 'node:child_process';
import { appendFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { createDatabase } from '../kit/database.ts';
import { temporaryFolder } from '../kit/folder.ts';
import { runStep } from './checked-step.ts';
import { workspaceWith, workspaceWithSamples } from './workspace.ts';

describe('the action fails the job', () => {
  test('for a migration that fails, with an annotation on its line and column', async () => {
    const database = await createDatabase();
    const workspace = await workspaceWith({
      'versions/001_first.sql': 'CREATE TABLE first (id int);',
      'versions/002_second.sql':
        '-- Second\nCREATE TABLE second (id int);\nSELECT id, nothing FROM second;\n',
      'versions/003_third.sql': 'CREATE TABLE third (id int);',
    });
    const result = await runStep({ workspace, with: { 'database-url': database.url } });
    expect(result).toMatchObject({
      conclusion: 'failure',
      exitCode: 1,
      failures: [],
      stopped: false,
      outputs: {
        status: 'failed',
        'failure-reason': 'sql-error',
        'failed-version': '002',
        'applied-count': '1',
        'current-version': '001',
      },
    });
    expect(result.annotations).toEqual([
      {
        kind: 'error',
        title: 'SQL error',
        file: 'migrations/versions/002_second.sql',
        line: 3,
        column: 12,
        message: expect.stringMatching(
          /column "nothing" does not exist[^]*Nothing of 002_second remains/,
        ) as string,
      },
    ]);
    expect(result.summary).toMatch(
      /^### 🔴 Migrations: stopped after 001, 1 of 3 applied .*002 failed \(SQLSTATE 42703\)/,
    );
    expect(result.summary).toMatch(/```text\nSELECT id, nothing FROM second;\n {11}\^\n/);
    expect(
      await database.query("SELECT to_regclass('second') AS second, to_regclass('first') AS first"),
    ).toEqual([{ second: null, first: 'first' }]);
  });

  test('for an applied file that has changed, with an annotation on it', async () => {
    const database = await createDatabase();
    const step = { workspace: await workspaceWithSamples(), with: { 'database-url': database.url } };
    await runStep(step);
    await appendFile(join(step.workspace, 'migrations/versions/003_heartbeats.sql'), '\nSELECT 1;\n');
    for (const command of ['verify', 'status', 'up']) {
      const result = await runStep({ ...step, with: { ...step.with, command } });
      expect(result).toMatchObject({
        conclusion: 'failure',
        outputs: { status: 'failed', 'failure-reason': 'checksum-mismatch' },
      });
      expect(result.annotations).toMatchObject([
        {
          kind: 'error',
          title: 'An applied migration has changed',
          file: 'migrations/versions/003_heartbeats.sql',
        },
      ]);
      expect(result.summary).toMatch(/\| 🛑 mismatch \| `003` \| `heartbeats` \|/);
    }
  });

  test('for an applied file that has changed, with the commit that changed it and the way back', async () => {
    const database = await createDatabase();
    const step = { workspace: await workspaceWithSamples(), with: { 'database-url': database.url } };
    const git = (...args: string[]): void => {
      const identity = ['-c', 'user.name=Ann', '-c', 'user.email=ann@example.com'];
      execFileSync('git', [...identity, ...args], { cwd: step.workspace });
    };
    git('init', '--quiet');
    git('add', '.');
    git('commit', '--quiet', '-m', 'First');
    await runStep(step);
    await appendFile(join(step.workspace, 'migrations/versions/003_heartbeats.sql'), '\nSELECT 1;\n');
    git('commit', '--quiet', '-am', 'Tidy up #12, thanks @bob');
    const { annotations, summary } = await runStep({ ...step, with: { ...step.with, command: 'verify' } });
    expect(annotations[0]!.message).toMatch(
      /Last changed by commit [0-9a-f]{12} \(Ann, .*: Tidy up #12, thanks @bob\)/,
    );
    expect(summary).toMatch(/Tidy up `#12`, thanks `@bob`/);
    expect(summary).toMatch(
      /`git restore --source=[0-9a-f]{12} -- migrations\/versions\/003_heartbeats\.sql`/,
    );
  });

  test('for a folder with several problems, with an annotation for each', async () => {
    const database = await createDatabase();
    const workspace = await workspaceWith({
      'versions/001_first.sql': 'SELECT 1;',
      'versions/01_again.sql': 'SELECT 1;',
      'versions/002_bytes.sql': Buffer.from([0x53, 0xff]),
    });
    const result = await runStep({ workspace, with: { 'database-url': database.url } });
    expect(result.outputs['failure-reason']).toBe('invalid-migrations');
    expect(result.annotations.map(({ kind, file }) => [kind, file])).toEqual([
      ['error', undefined],
      ['error', 'migrations/versions/002_bytes.sql'],
      ['error', expect.stringMatching(/^migrations\/versions\/0*1_/)],
    ]);
  });

  test('when nothing is checked out, and says so', async () => {
    const result = await runStep({ env: { DATABASE_URL: (await createDatabase()).url } });
    expect(result.outputs['failure-reason']).toBe('invalid-migrations');
    expect(result.annotations[0]!.message).toMatch(/Nothing is checked out.*actions\/checkout/);
  });

  test('when the secret with the database is not there, as in a pull request from a fork', async () => {
    const result = await runStep({ workspace: await workspaceWithSamples(), with: { 'database-url': '' } });
    expect(result).toMatchObject({
      conclusion: 'failure',
      outputs: { status: 'failed', 'failure-reason': 'invalid-input', 'has-pending': '' },
    });
    expect(result.annotations).toHaveLength(1);
    expect(result.annotations[0]!.message).toMatch(/No database is given[^]*fork/);
    expect(result.summary).toMatch(/^### 🔴 Migrations: invalid input\n[^]*No database is given/);
  });

  test('for inputs that cannot be understood, with all of them at once', async () => {
    const result = await runStep({
      workspace: await temporaryFolder(),
      with: { command: 'upp', steps: '-1', 'lock-timeout': '5', 'out-of-order': 'maybe' },
    });
    expect(result.outputs).toMatchObject({ status: 'failed', 'failure-reason': 'invalid-input' });
    const messages = result.annotations.map(({ message }) => message.split('\n')[0]);
    expect(messages[0]).toBe('5 problems with the input.');
    for (const text of ['"upp"', 'steps', 'lock-timeout', 'out-of-order', 'No database']) {
      expect(messages.slice(1)).toContainEqual(expect.stringContaining(text));
    }
    expect(result.summary).toMatch(/^- "upp" is not a command\. Did you mean up\?/m);
  });

  test('when no server answers', async () => {
    const result = await runStep({
      workspace: await workspaceWithSamples(),
      with: { 'database-url': 'postgresql://app@127.0.0.1:1/orders', 'connect-attempts': '1' },
    });
    expect(result.outputs).toMatchObject({
      status: 'failed',
      'failure-reason': 'connection',
      'pending-count': '',
    });
  });
});
