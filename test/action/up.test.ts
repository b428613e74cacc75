import { readFile } from 'node:fs/promises';
import { describe, expect, test } from 'vitest';
import type { Report } from '../../src/engine/report.ts';
import { createDatabase } from '../kit/database.ts';
import { runStep } from './checked-step.ts';
import { workspaceWith, workspaceWithSamples } from './workspace.ts';

describe('the action', () => {
  test('applies the sample set and tells it in the log, the summary, the outputs and the report', async () => {
    const database = await createDatabase();
    const step = { workspace: await workspaceWithSamples(), with: { 'database-url': database.url } };
    const first = await runStep({ ...step, github: { sha: 'c0ffee'.padEnd(40, '0') } });
    expect(first.failures).toEqual([]);
    expect(first).toMatchObject({
      conclusion: 'success',
      annotations: [],
      stopped: false,
      outputs: {
        status: 'applied',
        'applied-count': '11',
        'pending-count': '0',
        'has-pending': 'false',
        'current-version': '011',
        'failure-reason': '',
      },
    });
    expect(first.summary).toMatch(/^### ✅ Migrations: applied 11 to `test-.+` in .+\n[^]*version `011`/);
    expect(first.summary.match(/^\| ✅ applied now \| `\d+` \|/gm)).toHaveLength(11);
    expect(first.log.join('\n')).toMatch(
      /##\[group\]up in progress\n[^]*Applied 001 initial_schema in .+\n[^]*##\[endgroup\]/,
    );
    const report = JSON.parse(await readFile(first.outputs['report-path']!, 'utf8')) as Report;
    expect(report).toMatchObject({ version: 1, status: 'applied', counts: { newlyApplied: 11 } });
    expect(first.outputs['report-path']).toContain(first.temp);
    expect(await database.query('SELECT DISTINCT git_commit FROM _migrations')).toEqual([
      { git_commit: 'c0ffee'.padEnd(40, '0') },
    ]);

    const second = await runStep(step);
    expect(second).toMatchObject({
      conclusion: 'success',
      annotations: [],
      outputs: { status: 'up-to-date', 'applied-count': '0' },
    });
    expect(second.summary).toMatch(
      /^### ✅ Migrations: up to date for `test-.+` \(11 applied, checksums match\)\n/,
    );
  });

  test('shows the SQL of a dry run, changes nothing, and then runs exactly what was approved', async () => {
    const database = await createDatabase();
    const sql = 'CREATE TABLE first (id int);\n';
    const workspace = await workspaceWith({ 'versions/001_first.sql': sql });
    const env = { DATABASE_URL: database.url };
    const dry = await runStep({ workspace, env, with: { 'dry-run': 'true' } });
    expect(dry).toMatchObject({
      conclusion: 'success',
      outputs: { status: 'pending', 'has-pending': 'true' },
    });
    expect(dry.summary).toContain(`<code>migrations/versions/001_first.sql</code>`);
    expect(dry.summary).toContain(`\`\`\`sql\n${sql}\`\`\``);
    expect(dry.log).toContain(sql.trim());
    expect(await database.query("SELECT to_regclass('_migrations') AS history")).toEqual([{ history: null }]);

    const digest = dry.outputs['plan-digest']!;
    const other = await runStep({ workspace, env, with: { 'approved-plan': '0'.repeat(64) } });
    expect(other).toMatchObject({ conclusion: 'failure', outputs: { 'failure-reason': 'plan-changed' } });
    const approved = await runStep({ workspace, env, with: { 'approved-plan': digest } });
    expect(approved).toMatchObject({
      conclusion: 'success',
      outputs: { status: 'applied', 'plan-digest': digest },
    });
  });

  test('warns, on the file, of what it passes over', async () => {
    const database = await createDatabase();
    const workspace = await workspaceWith({
      'versions/001_first.sql': 'SELECT 1;',
      'versions/second.sql': 'SELECT 2;',
    });
    const { annotations } = await runStep({ workspace, with: { 'database-url': database.url } });
    expect(annotations).toMatchObject([{ kind: 'warning', file: 'migrations/versions/second.sql' }]);
  });

  test('rolls back', async () => {
    const database = await createDatabase();
    const step = { workspace: await workspaceWithSamples(), with: { 'database-url': database.url } };
    await runStep(step);
    const down = await runStep({ ...step, with: { ...step.with, command: 'down', to: '009' } });
    expect(down).toMatchObject({
      conclusion: 'success',
      outputs: { status: 'reverted', 'reverted-count': '2', 'current-version': '009' },
    });
    const reset = await runStep({ ...step, with: { ...step.with, command: 'reset', confirm: 'RESET' } });
    expect(reset).toMatchObject({
      conclusion: 'success',
      outputs: { 'reverted-count': '9', 'current-version': '' },
    });
  });

  test('runs on the embedded server when that is asked for', async () => {
    const workspace = await workspaceWith({ 'versions/001_first.sql': 'CREATE TABLE first (id int);' });
    const result = await runStep({ workspace, with: { embedded: 'true' } });
    expect(result).toMatchObject({
      conclusion: 'success',
      outputs: { status: 'applied', 'applied-count': '1' },
    });
  });

  test('has done what it did even where GitHub cannot be told', async () => {
    const database = await createDatabase();
    const result = await runStep({
      workspace: await workspaceWith({ 'versions/001_first.sql': 'SELECT 1;' }),
      env: { DATABASE_URL: database.url },
      github: { step_summary: '/no/such/folder/summary' },
    });
    expect(result).toMatchObject({ conclusion: 'success', outputs: { status: 'applied' }, stopped: false });
    expect(result.log).toContainEqual(expect.stringMatching(/^The job summary could not be written: /));
  });

  test('runs by hand, where there is no summary to write to', async () => {
    const database = await createDatabase();
    const result = await runStep({
      workspace: await workspaceWith({ 'versions/001_first.sql': 'SELECT 1;' }),
      env: { DATABASE_URL: database.url },
      github: { step_summary: '' },
    });
    expect(result).toMatchObject({ conclusion: 'success', outputs: { status: 'applied' }, annotations: [] });
  });
});
