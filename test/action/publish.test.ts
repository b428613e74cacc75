import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { createDatabase } from '../kit/database.ts';
import { runStep } from './checked-step.ts';
import { expectClean, gitHubWithPullRequest, ON_PULL } from './on-github.ts';
import { ORDERS, workspaceWith } from './workspace.ts';

const APPLIED = { conclusion: 'success', outputs: { status: 'applied', 'applied-count': '2' } };

describe('what is told', () => {
  test('is not in the summary with summary: false, and everywhere else as ever', async () => {
    const { url } = await createDatabase();
    const result = await runStep({
      workspace: await workspaceWith({ ...ORDERS, 'versions/more.sql': 'SELECT 1;' }),
      with: { 'database-url': url, summary: 'false' },
    });
    expect(result).toMatchObject({ ...APPLIED, summary: '', annotations: [{ kind: 'warning' }] });
    expect(result.log.join('\n')).toMatch(/Applied 002 note/);
    expect(JSON.parse(await readFile(result.outputs['report-path']!, 'utf8'))).toMatchObject({
      status: 'applied',
    });
  });

  test('is in the log and not on the lines of the files with annotations: false', async () => {
    const github = await gitHubWithPullRequest();
    const { url } = await createDatabase();
    const step = {
      event: ON_PULL,
      token: github.tokens.read,
      workspace: await workspaceWith({
        'versions/001_orders.sql': 'SELECT nothing;',
        'versions/more.sql': 'SELECT 1;',
      }),
      with: { 'database-url': url },
    };
    const shown = await github.run(step);
    expect(shown.annotations.map(({ kind }) => kind).sort()).toEqual(['error', 'notice', 'warning']);
    const result = await github.run({ ...step, with: { ...step.with, annotations: 'false' } });
    expect(result).toMatchObject({ conclusion: 'failure', annotations: [] });
    expect(result.summary).toMatch(/^### 🔴 /);
    const log = result.log.join('\n');
    for (const { message } of shown.annotations) expect(log).toContain(message.split('\n')[0]);
    expectClean(github, url);
  });
});

describe('the JSON report', () => {
  test('is written where report-path says, into a folder that is made for it', async () => {
    const { url } = await createDatabase();
    const workspace = await workspaceWith(ORDERS);
    const result = await runStep({
      workspace,
      with: { 'database-url': url, 'report-path': 'out/of/the/way.json' },
    });
    const path = join(workspace, 'out/of/the/way.json');
    expect(result).toMatchObject({ ...APPLIED, outputs: { 'report-path': path } });
    expect(JSON.parse(await readFile(path, 'utf8'))).toMatchObject({ version: 1, status: 'applied' });
  });

  test('that cannot be written is told in the log, and changes nothing of the outcome', async () => {
    const { url } = await createDatabase();
    const result = await runStep({
      workspace: await workspaceWith(ORDERS),
      with: { 'database-url': url, 'report-path': 'migrations/versions/001_orders.sql/report.json' },
    });
    expect(result).toMatchObject({ ...APPLIED, annotations: [] });
    expect(result.outputs['report-path']).toBe('');
    expect(result.log).toContainEqual(
      expect.stringMatching(/^The JSON report could not be written: E[A-Z]+: /),
    );
    expect(result.summary).toMatch(/^### ✅ Migrations: applied 2/);
  });
});
