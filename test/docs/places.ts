import { execFile } from 'node:child_process';
import { cp, mkdir, symlink, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { promisify } from 'node:util';
import { splitStatements } from '../../src/sql/lexer.ts';
import { createDatabase } from '../kit/database.ts';
import type { TestDatabase } from '../kit/database.ts';
import { temporaryFolder } from '../kit/folder.ts';
import { once } from '../kit/once.ts';
import type { Check } from './checked.ts';
import type { Place } from './console.ts';
import { root } from './markdown.ts';

const execute = promisify(execFile);

/** A clone of the repository on a machine that has Node.js and nothing else. */
export async function clone(): Promise<Place> {
  const folder = await temporaryFolder();
  const cwd = join(folder, 'migrate-action');
  const { stdout } = await execute(
    'git',
    ['ls-files', '--cached', '--others', '--exclude-standard', '--deduplicate', '-z'],
    { cwd: root, maxBuffer: 1 << 26 },
  );
  for (const file of stdout.split('\0').filter(Boolean)) {
    await cp(join(root, file), join(cwd, file), { recursive: true }).catch(ignoreMissing);
  }
  return { cwd, env: await nodeAlone(folder) };
}

/** A file that was removed and is still in the index. */
function ignoreMissing(error: NodeJS.ErrnoException): void {
  if (error.code !== 'ENOENT') throw error;
}

/** The project of a user: a repository with the package installed, and a database in DATABASE_URL. */
export interface Project extends Place {
  database: TestDatabase;
}

/** A project of its own, with the package as npm publishes it. */
export async function project(): Promise<Project> {
  const folder = await temporaryFolder();
  const cwd = join(folder, 'app');
  await cp(await once('app', installed), cwd, { recursive: true, verbatimSymlinks: true });
  const database = await createDatabase();
  const env = { ...(await nodeAlone(folder)), DATABASE_URL: database.url };
  await execute('git', ['init', '--quiet', '--initial-branch=main'], { cwd });
  return { cwd, env, database, asShown: (output) => output.replaceAll(database.name, 'shop') };
}

/** Packs the checkout as npm publishes it and installs that; nothing is fetched. */
async function installed(cwd: string): Promise<void> {
  await mkdir(join(cwd, 'migrations/versions'), { recursive: true });
  await writeFile(join(cwd, 'package.json'), '{ "name": "app", "private": true, "type": "module" }\n');
  const packed = await temporaryFolder();
  const quiet = ['--offline', '--ignore-scripts', '--no-audit', '--no-fund', '--loglevel=error'];
  const { stdout } = await execute('npm', ['pack', root, '--pack-destination', packed, ...quiet], { cwd });
  await execute('npm', ['install', join(packed, stdout.trim()), ...quiet], { cwd });
}

/** The same project for somebody who has no database at hand. */
export function withoutDatabase(place: Project): Project {
  const env = Object.entries(place.env).filter(([name]) => name !== 'DATABASE_URL');
  return { ...place, env: Object.fromEntries(env) };
}

/** Commits the migrations, so that git can tell what comes after. */
export async function committed({ cwd }: Place, message = 'Add migrations'): Promise<void> {
  const git = async (...args: string[]): Promise<unknown> => execute('git', [...AUTHOR, ...args], { cwd });
  await git('add', '--all', 'migrations');
  await git('commit', '--quiet', '--message', message);
}

/** What git needs to make a commit, the same for everybody. */
const AUTHOR = [
  ...['-c', 'user.name=Ada', '-c', 'user.email=ada@example.com'],
  ...['-c', 'core.hooksPath=/dev/null', '-c', 'commit.gpgSign=false'],
];

/** PATH with the system's programs and this Node.js with its npm; HOME is empty. */
async function nodeAlone(folder: string): Promise<Record<string, string>> {
  const bin = join(folder, 'bin');
  const home = join(folder, 'home');
  for (const made of [bin, home]) await mkdir(made, { recursive: true });
  await symlink(process.execPath, join(bin, 'node'));
  const { stdout } = await execute('bash', ['-c', 'type -p npx']);
  const npx = stdout.trim();
  return { HOME: home, PATH: [bin, '/usr/bin', '/bin', dirname(npx)].join(':'), npm_config_offline: 'true' };
}

/**
 * An sql block. One that begins with a comment that is a path is that file of the project and is written
 * there; any other is run on the project's database, as psql would: one statement after the other.
 */
export function sqlOf(place: () => Project): Check {
  return async ({ text }) => {
    const { cwd, database } = place();
    const path = /^-- (migrations\/(?:versions|down)\/\S+\.sql)\n/.exec(text)?.[1];
    if (path !== undefined) {
      await mkdir(dirname(join(cwd, path)), { recursive: true });
      await writeFile(join(cwd, path), text);
      return;
    }
    const client = await database.client();
    for (const { start, end } of splitStatements(text).statements) await client.query(text.slice(start, end));
    await client.end();
  };
}
