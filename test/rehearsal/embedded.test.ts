import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { expect, test } from 'vitest';
import { MigrationError } from '../../src/engine/errors.ts';
import { previewWithoutDatabase } from '../../src/engine/preview.ts';
import type { Report, ReportFinding } from '../../src/engine/report.ts';
import { rehearsalPort } from '../../src/rehearsal/port.ts';
import type { Shadow } from '../../src/rehearsal/shadow.ts';
import { temporaryFolder } from '../kit/folder.ts';
import { smallMigrations } from '../kit/small-migrations.ts';
import { dangerous } from './pull-requests.ts';

type Files = Readonly<Record<string, string>>;

async function written(files: Files): Promise<string> {
  const folder = await temporaryFolder();
  for (const [path, text] of Object.entries(files)) {
    const file = join(folder, path);
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, text.trimStart());
  }
  return folder;
}

async function checked(migrationsDir: string, base: string, kind: Shadow['kind']): Promise<Report> {
  const settings = { migrationsDir, kinds: [kind] };
  const rehearse = rehearsalPort({}, settings);
  try {
    return await previewWithoutDatabase({
      command: 'check',
      migrationsDir,
      base,
      files: undefined,
      rehearse,
    });
  } catch (error) {
    if (error instanceof MigrationError && error.report) return error.report;
    throw error;
  }
}

function rehearsalOf({ rehearsal }: Report, kind: Shadow['kind']): NonNullable<Report['rehearsal']> {
  if (rehearsal?.shadow?.kind !== kind) throw new Error(`no rehearsal: ${JSON.stringify(rehearsal?.notes)}`);
  return rehearsal;
}

/** What does not come from the version of the server, which may be another one, or from its second session. */
function brief(folder: string): (finding: ReportFinding) => string {
  return ({ rule, severity, evidence, file, line }) =>
    `${severity} ${rule} ${evidence} ${relative(folder, file)}:${line ?? ''}`;
}

test.each(Object.keys(dangerous))(
  'finds in the pull request %s on the embedded server what it finds on another',
  async (name) => {
    const { base = {}, pending = {} } = dangerous[name] ?? {};
    const folder = await written({ ...base, ...pending });
    const [there, here] = [
      await checked(folder, '003', 'binaries'),
      await checked(folder, '003', 'embedded'),
    ];

    expect(here.findings.map(brief(folder))).toEqual(there.findings.map(brief(folder)));
    const [other, own] = [rehearsalOf(there, 'binaries'), rehearsalOf(here, 'embedded')];
    const proofs = ({ rollbacks }: typeof own): unknown =>
      rollbacks.map(({ version, outcome, changes }) => ({
        version,
        outcome,
        changes: changes.map(({ kind, identity }) => `${kind} ${identity}`),
      }));
    expect(proofs(own)).toEqual(proofs(other));
    const changed = ({ changes }: typeof own): string[] =>
      changes.map(({ kind, identity }) => `${kind} ${identity}`).sort();
    expect(changed(own)).toEqual(changed(other));
    expect(own.notes.join(' ')).toContain('The embedded server has one session');
  },
);

test('the embedded server has the roles that files name, the extensions that come with it, and says what it lacks', async () => {
  const folder = await written({
    'versions/001_base.sql': `CREATE EXTENSION citext;
CREATE TABLE account (id int PRIMARY KEY, email citext);
GRANT SELECT ON account TO reader;`,
    'versions/002_role.sql':
      'GRANT UPDATE (email) ON account TO writer;\nALTER TABLE account OWNER TO owner_of_all;',
    'down/002_role_down.sql':
      'ALTER TABLE account OWNER TO postgres;\nREVOKE UPDATE (email) ON account FROM writer;',
  });
  const { rollbacks, notes, changes } = rehearsalOf(await checked(folder, '1', 'embedded'), 'embedded');
  expect(rollbacks.map(({ outcome }) => outcome)).toEqual(['exact', 'exact']);
  expect(changes.map(({ identity }) => identity).join(' ')).toContain('account');
  expect(notes.join(' ')).toContain('reader');

  const lacking = await written({
    'versions/001_base.sql': 'CREATE EXTENSION postgis;',
    'versions/002_next.sql': 'CREATE TABLE t (id int);',
  });
  const { rehearsal } = await checked(lacking, '1', 'embedded');
  expect(rehearsal?.notes.join(' ')).toContain('postgis');
});

test('a rollback that fails on the embedded server is restored from the copy, and blamed on no other', async () => {
  const small = smallMigrations(5);
  const folder = await written({ ...small, 'down/004_add_step_4_down.sql': 'DROP TABLE nothing;\n' });
  const { rollbacks } = rehearsalOf(await checked(folder, '2', 'embedded'), 'embedded');
  expect(rollbacks.map(({ version, outcome }) => `${version ?? 'all'} ${outcome}`)).toEqual([
    '005 exact',
    '004 failed',
    '003 exact',
    'all failed',
  ]);
});
