import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { checksum } from '../../src/engine/checksum.ts';
import { createHistory } from '../../src/engine/history.ts';
import { VERSION } from '../../src/version.ts';
import { createDatabase } from '../kit/database.ts';
import { checkBlocks, notRun, shared } from './checked.ts';
import type { Check } from './checked.ts';
import { commandsOf, inShell, runsIn } from './console.ts';
import { root } from './markdown.ts';
import { clone, committed, project, sqlOf, withoutDatabase } from './places.ts';
import type { Project } from './places.ts';
import { runsAsProgram } from './programs.ts';
import { isWorkflow } from './workflows.ts';

const fresh = shared(clone);
const app = shared(project);

/** A project whose database has the table that the example changes. */
const jobs = shared(async () => {
  const made = await project();
  await writeFile(join(made.cwd, 'migrations/versions/011_jobs.sql'), 'CREATE TABLE jobs (priority int);\n');
  expect(await inShell('npx migrate-action up', made)).toMatchObject({ exitCode: 0 });
  return made;
});

/** A project that has a migration on its main branch. */
const invoices = shared(async () => {
  const made = await project();
  await writeFile(join(made.cwd, 'migrations/versions/001_invoices.sql'), INVOICES);
  await committed(made);
  return made;
});

const INVOICES = `CREATE TABLE invoices (
  id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  customer bigint NOT NULL,
  amount numeric(10, 2) NOT NULL
);
`;

/** The commands are those of a file that is tested by itself. */
function standsIn(path: string, commandsIn: (text: string) => string[]): Check {
  return async ({ text }) => {
    const commands = commandsOf(text).map(({ command }) => command);
    expect(commands).toEqual(commandsIn(await readFile(join(root, path), 'utf8')));
  };
}

/** Writes the file, and has it applied where the table is that it changes. */
const isApplied: Check = async (block) => {
  await sqlOf(app)(block);
  await sqlOf(jobs)(block);
  const database = await createDatabase();
  await database.query('CREATE TABLE jobs (priority int); INSERT INTO jobs VALUES (NULL)');
  const env = { ...app().env, DATABASE_URL: database.url };
  expect(await inShell('npx migrate-action up', { ...app(), env })).toMatchObject({ exitCode: 0 });
  expect(await database.query('SELECT * FROM jobs')).toEqual([{ priority: 0 }]);
};

/** Runs the SQL where migration 012 is unfinished, and looks what `status` makes of it. */
function endsIn(state: string): Check {
  return async (block) => {
    const { database } = app();
    await database.query(`DROP TABLE IF EXISTS _migrations;
      ${createHistory({ schema: 'public', table: '_migrations' }, true)};
      INSERT INTO _migrations (version, name, checksum, execution_time_ms)
        SELECT '012', 'backfill', '${await checksumOf('migrations/versions/012_backfill.sql')}', -2`);
    await sqlOf(app)(block);
    const { output } = await inShell('npx migrate-action status --json', app());
    expect(JSON.parse(output)).toMatchObject({ migrations: [{ version: '012', state }] });
    await database.query('DROP TABLE _migrations');
  };
}

async function checksumOf(path: string): Promise<string> {
  return checksum(await readFile(join(app().cwd, path), 'utf8'));
}

await checkBlocks('README.md', {
  'Try it': [
    runsIn(fresh),
    notRun(
      'it would run this test again, within itself',
      standsIn('.ci/run', (text) => [(text.match(/^npm .*$/gm) ?? []).join(' && ')]),
    ),
  ],
  'In a workflow': [isWorkflow],
  'Check before you merge': [sqlOf(invoices), sqlOf(invoices), runsIn(() => withoutDatabase(invoices()))],
  'From pull request to production': [isWorkflow, isWorkflow],
  Files: [isApplied],
  'The command line': [
    notRun('tests do not fetch from GitHub: the package is there, packed from this checkout', async () => {
      expect(await inShell('npx migrate-action --version', app())).toEqual({
        exitCode: 0,
        output: `migrate-action ${VERSION}\n`,
      });
    }),
    runsIn(jobs),
    notRun(
      'it takes a Docker engine',
      standsIn('Dockerfile', (text) => (text.match(/^# {3}docker .*$/gm) ?? []).map((line) => line.slice(4))),
    ),
  ],
  'An unfinished migration': [endsIn('pending'), endsIn('applied')],
  Library: [runsAsProgram(shared(empty), /^applied: version 001\n$/)],
});

/** A project with one migration and a database without any. */
async function empty(): Promise<Project> {
  const made = await project();
  await writeFile(join(made.cwd, 'migrations/versions/001_first.sql'), 'CREATE TABLE first ();\n');
  return made;
}

test('a second up of the sample set is up to date, as the README says', async () => {
  const { exitCode, output } = await inShell('node dist/cli.js up --embedded .demo', fresh());
  expect({ exitCode, output }).toMatchObject({
    exitCode: 0,
    output: expect.stringMatching(/^Up to date: 11 migrations/),
  });
});
