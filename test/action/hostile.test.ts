import { describe, expect, test } from 'vitest';
import { expectNothingLeft } from '../harness/channels.ts';
import { createDatabase } from '../kit/database.ts';
import { createRole } from '../kit/role.ts';
import { runStep } from './checked-step.ts';
import type { StepResult } from './checked-step.ts';
import { workspaceWith } from './workspace.ts';

const FORGED = [
  '\n::error file=forged.sql::forged',
  '\r::warning::forged',
  ' ##[error]forged',
  '\n::stop-commands::forged\n::set-output name=status::forged\n::add-mask::a',
].join('');

describe('what a database or a file says', () => {
  test('is no workflow command, neither as a notice nor as an error', async () => {
    const database = await createDatabase();
    const workspace = await workspaceWith({
      'versions/001_notices.sql': `DO $do$ BEGIN
        RAISE NOTICE '%', ${literal(FORGED)};
        RAISE WARNING '%', ${literal(FORGED)};
      END $do$;`,
      'versions/002_error.sql': `DO $do$ BEGIN
        RAISE EXCEPTION USING MESSAGE = ${literal(FORGED)}, DETAIL = ${literal(FORGED)}, HINT = ${literal(FORGED)};
      END $do$;`,
    });
    const result = await runStep({ workspace, with: { 'database-url': database.url } });
    expectUnforged(result);
    expect(result.outputs).toMatchObject({ status: 'failed', 'failed-version': '002' });
    expect(result.log.filter((line) => line.includes('forged')).length).toBeGreaterThan(4);
    expect(result.annotations).toMatchObject([{ kind: 'error', file: 'migrations/versions/002_error.sql' }]);
  });

  test('is no workflow command in the SQL of a dry run', async () => {
    const database = await createDatabase();
    const workspace = await workspaceWith({ 'versions/001_first.sql': `/*${FORGED}*/ SELECT 1;` });
    const result = await runStep({ workspace, with: { 'database-url': database.url, 'dry-run': 'true' } });
    expectUnforged(result);
    expect(result.annotations).toEqual([]);
  });

  test('cannot break the summary, whatever the files are named', async () => {
    const database = await createDatabase();
    const name = 'a|b`c``<img src=x onerror=y>@octocat #1 ##[error]forged ::error::forged %0A\u202e';
    const workspace = await workspaceWith({ [`versions/001_${name}.sql`]: 'SELECT 1;' });
    const result = await runStep({ workspace, with: { 'database-url': database.url } });
    expectUnforged(result);
    expect(result).toMatchObject({ conclusion: 'success', annotations: [] });
    const row = result.summary.split('\n').find((line) => line.startsWith('| ✅ applied now'));
    expect(row!.split('|')).toHaveLength(9);
    expect(row).not.toMatch(/@octocat|<img|[^&]#\d|\u202e/);
  });
});

describe('a secret', () => {
  const password = `s3'cr"3t/p@ss|w<or>d %41`;

  test('is in nothing that the action shows or writes, though the files and the database say it', async () => {
    const role = await createRole({ password });
    const database = await createDatabase({ owner: role });
    const url = new URL(database.url);
    const workspace = await workspaceWith({
      'versions/001_first.sql': `DO $do$ BEGIN RAISE NOTICE '%', ${literal(password)}; END $do$;`,
      'versions/002_second.sql': `SELECT ${literal(password)}::int;`,
    });
    const step = { workspace, with: { 'database-url': url.href } };
    for (const inputs of [
      { ...step.with, 'dry-run': 'true' },
      step.with,
      { ...step.with, 'database-url': url.href.replace('//', '//no'), 'connect-attempts': '1' },
      { ...step.with, 'migrations-dir': url.href, steps: url.href },
    ]) {
      const result = await runStep({ ...step, with: inputs });
      expect(result.masks).toContain(password);
      expect(result.raw).toMatch(/^::add-mask::/);
      expectNothingLeft(result, [password, url.password]);
    }
  });
});

function expectUnforged({ annotations, failures, outputs, masks, stopped, log }: StepResult): void {
  expect(annotations.filter(({ kind, file }) => kind !== 'error' || file === 'forged.sql')).toEqual([]);
  expect(failures).toEqual([]);
  expect(outputs['status']).not.toBe('forged');
  expect(masks).not.toContain('a');
  expect(stopped).toBe(false);
  // The log's page would show what follows as an error of ours.
  expect(log.filter((line) => line.includes('##[error]forged'))).toEqual([]);
}

function literal(text: string): string {
  return `$lit$${text}$lit$`;
}
