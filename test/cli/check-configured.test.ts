import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { migrationsFolder } from '../kit/migrations.ts';
import { runCli } from '../kit/run-cli.ts';
import { briefly, reported, SHOP } from './checking.ts';

const LINT = ['check', '--base', '1', '--rehearsal', 'lint', '--migrations-dir'];

describe('the configuration of a check', () => {
  test('decides what it fails on, and an option decides over it', async () => {
    const dir = await migrationsFolder(SHOP);
    const warned = '"rules": { "alter-column-type-rewrite": "warning" }';
    await writeFile(join(dir, 'migrate-action.json'), `{ ${warned} }`);
    const statusOf = async (...more: string[]): Promise<number | null> =>
      (await runCli([...LINT, dir, ...more])).exitCode;
    expect(await statusOf()).toBe(0);
    expect(await statusOf('--fail-on', 'warning')).toBe(1);
    await writeFile(join(dir, 'migrate-action.json'), `{ "failOn": "warning", ${warned} }`);
    expect(await statusOf()).toBe(1);
    expect(await statusOf('--fail-on', 'never')).toBe(0);
  });

  test('gives a rule another level', async () => {
    const dir = await migrationsFolder(SHOP);
    const config = join(dir, 'rules.json');
    await writeFile(config, '{ "rules": { "alter-column-type-rewrite": "warning" } }');
    const { exitCode, report } = await reported([...LINT, dir, '--config', config]);
    expect(exitCode).toBe(0);
    expect(report.findings.map(({ severity }) => severity)).toEqual(['warning']);
  });

  test('with mistakes is wrong usage, and each of them is told', async () => {
    const dir = await migrationsFolder(SHOP);
    await writeFile(
      join(dir, 'migrate-action.json'),
      '{ "failon": "error", "rules": { "alter-column-type-rewrit": "error", "drop-table": "fatal" } }',
    );
    const { exitCode, stderr, report } = await reported([...LINT, dir]);
    expect(exitCode).toBe(2);
    expect(report.failureReason).toBe('invalid-input');
    expect(report.error?.problems).toHaveLength(3);
    const said = report.error?.problems.map(({ message, remedy }) => `${message} ${remedy ?? ''}`).join('\n');
    for (const part of ['failOn', 'alter-column-type-rewrite', 'drop-table']) expect(said).toContain(part);
    for (const { message } of report.error?.problems ?? []) expect(stderr).toContain(message);
  });

  test('that is not there is wrong usage', async () => {
    const dir = await migrationsFolder(SHOP);
    const { exitCode, stderr } = await runCli([...LINT, dir, '--config', join(dir, 'none.json')]);
    expect(exitCode).toBe(2);
    expect(stderr).toMatch(/^error: The configuration .*none\.json cannot be read \(ENOENT\)\.$/m);
  });

  test('with a word that is none is wrong usage', async () => {
    for (const [option, value] of [
      ['--rehearsal', 'ful'],
      ['--fail-on', 'errors'],
      ['--base', 'v1'],
    ] as const) {
      const { exitCode, stderr } = await runCli(['check', option, value]);
      expect(exitCode).toBe(2);
      expect(stderr).toContain(`error: ${option} `);
    }
  });
});

describe('a comment above a statement', () => {
  const suppressing = async (comment: string): Promise<ReturnType<typeof reported>> =>
    reported([
      ...LINT,
      await migrationsFolder({
        ...SHOP,
        'versions/002_wide.sql': `${comment}\n${SHOP['versions/002_wide.sql']}`,
      }),
    ]);

  test('suppresses what it names, and the report keeps why', async () => {
    const { exitCode, report } = await suppressing(
      '-- migrate-ignore: alter-column-type-rewrite: the table has ten rows',
    );
    expect(exitCode).toBe(0);
    expect(report.findings.map(({ suppressed }) => suppressed)).toEqual(['the table has ten rows']);
  });

  test('of another tool counts, too', async () => {
    const { exitCode, report } = await suppressing('-- squawk-ignore changing-column-type -- ten rows');
    expect(exitCode).toBe(0);
    expect(report.findings[0]?.suppressed).toBe('ten rows');
  });

  test('without a reason is itself a finding, which no comment is proposed for', async () => {
    const { exitCode, report } = await suppressing('-- migrate-ignore: alter-column-type-rewrite');
    expect(exitCode).toBe(1);
    expect(report.findings.filter(({ suppressed }) => suppressed === null)).toEqual([
      expect.objectContaining({ rule: 'suppression-without-reason', severity: 'error', line: 1 }),
    ]);
    expect(report.error?.next).toBe('Do what the findings say.');
  });

  test('with a rule that there is not suppresses nothing, and is told', async () => {
    const { exitCode, report } = await suppressing('-- migrate-ignore: no-such-rule: ten rows');
    expect(exitCode).toBe(1);
    expect(briefly(report)).toContain('alter-column-type-rewrite unproven');
    expect(report.findings.map(({ rule }) => rule)).toContain('suppression-unknown-rule');
    expect(report.findings.every(({ suppressed }) => suppressed === null)).toBe(true);
  });
});
