import { describe, expect, test } from 'vitest';
import { MigrationError } from '../../src/engine/errors.ts';
import { previewWithoutDatabase } from '../../src/engine/preview.ts';
import type { Report } from '../../src/engine/report.ts';
import { rehearsalPort } from '../../src/rehearsal/port.ts';
import { migrationsFolder } from '../kit/migrations.ts';

const FILES = {
  'versions/001_orders.sql': 'CREATE TABLE orders (id bigint PRIMARY KEY, number text);\n',
  'versions/002_note.sql':
    'ALTER TABLE orders ADD COLUMN note text;\nCREATE INDEX orders_number ON orders (number);\n',
  'down/002_note_down.sql': 'DROP INDEX orders_number;\nALTER TABLE orders DROP COLUMN note;\n',
};

/** By the rules alone, 001 applied and 002 pending. */
async function checked(
  configuration: object,
  files: Record<string, string> = FILES,
  base = '1',
): Promise<Report> {
  const migrationsDir = await migrationsFolder({
    ...files,
    'migrate-action.json': JSON.stringify(configuration),
  });
  const rehearse = rehearsalPort({ mode: 'lint' }, { migrationsDir });
  try {
    return await previewWithoutDatabase({
      ...{ command: 'check', migrationsDir, base, files: undefined, rehearse },
    });
  } catch (error) {
    if (error instanceof MigrationError && error.report) return error.report;
    throw error;
  }
}

function rulesOf({ findings }: Report): string[] {
  return findings.map(({ rule, severity }) => `${rule} ${severity}`);
}

test('a rule has the level of its own, of the configuration, and of the last override that fits', async () => {
  expect(rulesOf(await checked({}))).toContain('create-index-not-concurrent error');
  const rules = { 'create-index-not-concurrent': 'warning' };
  expect(rulesOf(await checked({ rules }))).toContain('create-index-not-concurrent warning');
  const off = { files: ['versions/002*.sql'], rules: { 'create-index-not-concurrent': 'off' } };
  expect((await checked({ rules, overrides: [off] })).findings).not.toContainEqual(
    expect.objectContaining({ rule: 'create-index-not-concurrent' }),
  );
  const elsewhere = { ...off, files: ['versions/003*.sql'] };
  expect(rulesOf(await checked({ rules, overrides: [elsewhere] }))).toContain(
    'create-index-not-concurrent warning',
  );
});

test('what was written before the rules is left alone', async () => {
  expect((await checked({ startAfter: '002' })).findings).toEqual([]);
  expect((await checked({ startAfter: '001' })).findings).not.toEqual([]);
});

test('failOn decides what fails, and a small table is what the configuration says', async () => {
  expect(await checked({})).toMatchObject({ status: 'failed', failureReason: 'findings' });
  expect(await checked({ failOn: 'never' })).toMatchObject({ status: 'pending', failureReason: null });
  const warned = { rules: { 'create-index-not-concurrent': 'warning' } };
  expect(await checked({ ...warned, failOn: 'warning' })).toMatchObject({ failureReason: 'findings' });
});

describe('what a rollback script deletes', () => {
  const rules = { 'down-loses-data': 'warning' };

  test('is told when the rule is turned on, at its place', async () => {
    const { findings } = await checked({ rules });
    expect(findings.filter(({ rule }) => rule === 'down-loses-data')).toMatchObject([
      {
        ...{ severity: 'warning', line: 2, column: 1 },
        file: expect.stringContaining('002_note_down.sql'),
        message: 'Deletes the column note of orders, with everything that was written there since.',
      },
    ]);
    expect(rulesOf(await checked({})).filter((found) => found.startsWith('down-'))).toEqual([]);
  });

  test('is left out by a comment in the script', async () => {
    const down = `DROP INDEX orders_number;\n-- migrate-ignore: down-loses-data — nobody writes it yet\nALTER TABLE orders DROP COLUMN note;\n`;
    const { findings } = await checked({ rules }, { ...FILES, 'down/002_note_down.sql': down });
    expect(findings.filter(({ rule }) => rule === 'down-loses-data')).toMatchObject([
      { suppressed: 'nobody writes it yet' },
    ]);
  });
});

test('what is no finding has no level', async () => {
  await expect(checked({ rules: { 'edited-applied': 'off' } })).resolves.toMatchObject({
    failureReason: 'invalid-input',
    error: { message: expect.stringContaining('There is no rule "edited-applied"') },
  });
});

test('a configuration that is not understood is told although nothing is pending', async () => {
  expect(await checked({ failOn: 'never' }, FILES, '2')).toMatchObject({ failureReason: null });
  expect(await checked({ failOn: 'sometimes' }, FILES, '2')).toMatchObject({
    failureReason: 'invalid-input',
  });
});

test('a word that stands for a reason is none', async () => {
  const up = (reason: string): Record<string, string> => ({
    ...FILES,
    'versions/002_note.sql': `-- migrate-ignore: create-index-not-concurrent: ${reason}\nCREATE INDEX orders_number ON orders (number);\n`,
  });
  expect(rulesOf(await checked({}, up('it is empty')))).not.toContain('suppression-without-reason warning');
  expect(rulesOf(await checked({}, up('REASON'))).join(' ')).toContain('suppression-without-reason');
});
