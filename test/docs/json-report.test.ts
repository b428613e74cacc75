import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { checkBlocks, shared } from './checked.ts';
import type { Check } from './checked.ts';
import { runsIn } from './console.ts';
import { firstCodes, readDocument, rewriteBlock, root, tableRows, unionOf } from './markdown.ts';
import { project } from './places.ts';

const app = shared(async () => {
  const made = await project();
  await writeFile(
    join(made.cwd, 'migrations/versions/001_users.sql'),
    'CREATE TABLE users (id bigint PRIMARY KEY);\n',
  );
  return made;
});

/** The report that the command before it has written, but for what differs from run to run. */
const isTheReport: Check = async (block) => {
  const { cwd, asShown = String } = app();
  const written = asShown(await readFile(join(cwd, 'report.json'), 'utf8'));
  const shown = masked(block.text);
  if (process.env['UPDATE_DOCS'] === '1' && shown !== masked(written)) await rewriteBlock(block, written);
  else expect(masked(written)).toBe(shown);
};

function masked(json: string): string {
  return json
    .replace(/"(durationMs|executionTimeMs|startedMs)": \d+/g, '"$1": 0')
    .replace(/"(appliedAt|serverVersion|planDigest)": "[^"]+"/g, '"$1": ""');
}

const isTheSource =
  (path: string): Check =>
  async ({ text }) => {
    expect(text).toBe(await readFile(join(root, path), 'utf8'));
  };

await checkBlocks('docs/json-report.md', {
  'The JSON report': [runsIn(app), isTheReport],
  'All fields': [isTheSource('src/engine/report.ts'), isTheSource('src/engine/report-rehearsal.ts')],
});

test('the page explains every part of a rehearsal', async () => {
  const rows = tableRows(await readDocument('docs/json-report.md'), 'The rehearsal');
  const source = await readFile(join(root, 'src/engine/report-rehearsal.ts'), 'utf8');
  const [, body = ''] = /^export interface ReportRehearsal \{\n([^]*?)^\}/m.exec(source) ?? [];
  const keys = [...body.matchAll(/^ {2}(\w+):/gm)].map(([, key]) => key);
  expect(rows.map((row) => firstCodes([row])[0])).toEqual(keys);
});

test.each([
  ['Status', 'ReportStatus'],
  ['States of a migration', 'MigrationState'],
  ['Warnings', 'WarningCode'],
])('the table under "%s" explains every %s', async (heading, type) => {
  const rows = tableRows(await readDocument('docs/json-report.md'), heading);
  expect(rows.map((row) => firstCodes([row])[0])).toEqual(await unionOf(type));
});
