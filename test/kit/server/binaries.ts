import { execFile } from 'node:child_process';
import { constants, existsSync } from 'node:fs';
import { chmod, cp, mkdtemp, readdir, readFile, realpath, symlink } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { delimiter, dirname, join, relative } from 'node:path';
import { promisify } from 'node:util';
import { guardFolder } from './guard.ts';

const nodeModules = join(import.meta.dirname, '../../../node_modules');

/** The major versions whose server programs are npm packages of this project, newest first. */
export const packagedMajors = [18, 17, 16, 14];

/**
 * Finds PostgreSQL's server programs on this machine: the newest below /usr/lib/postgresql, what pg_config
 * names, what is on PATH. Returns the folder that holds them, or null.
 */
export async function findLocalBinaries(major?: number): Promise<string | null> {
  const folders = [
    ...(await debianFolders()),
    await run('pg_config', ['--bindir']).catch(() => ''),
    ...(process.env['PATH'] ?? '').split(delimiter),
  ];
  for (const folder of folders) {
    if (folder === '' || !existsSync(join(folder, 'initdb')) || !existsSync(join(folder, 'postgres')))
      continue;
    // Beside links to initdb and postgres there is no library and no share folder.
    const binDir = dirname(await realpath(join(folder, 'postgres')));
    if (major === undefined || (await majorVersion(binDir)) === major) return binDir;
  }
  return null;
}

/**
 * Makes the server programs of an npm package ready to run: a copy in the temporary folder, for
 * they lack the links to their libraries, which the package's install script would have made, and for the
 * server's operating system user need not be able to read this checkout. The copy goes when this process
 * ends. Returns the folder that holds the programs, or null when no such package is installed.
 */
export async function unpackBinaries(major?: number): Promise<string | null> {
  for (const candidate of major === undefined ? packagedMajors : [major]) {
    const name = `postgres-${candidate}-${process.platform}-${process.arch}`;
    const from = join(nodeModules, name, 'native');
    if (!existsSync(from)) continue;
    const folder = await realpath(await mkdtemp(join(tmpdir(), `${name}-`)));
    guardFolder(folder);
    await chmod(folder, 0o755);
    await cp(from, join(folder, 'native'), { recursive: true, mode: constants.COPYFILE_FICLONE });
    const links = JSON.parse(await readFile(join(from, 'pg-symlinks.json'), 'utf8')) as {
      source: string;
      target: string;
    }[];
    for (const { source, target } of links) {
      if (!existsSync(join(folder, target)))
        await symlink(relative(dirname(target), source), join(folder, target));
    }
    return join(folder, 'native/bin');
  }
  return null;
}

/** The major version of the programs in `binDir`. */
export async function majorVersion(binDir: string): Promise<number> {
  const version = await run(join(binDir, 'postgres'), ['--version']);
  return Number(/(\d+)/.exec(version)?.[1]);
}

async function debianFolders(): Promise<string[]> {
  const root = '/usr/lib/postgresql';
  const majors = await readdir(root).catch(() => []);
  return majors.sort((a, b) => Number(b) - Number(a)).map((major) => join(root, major, 'bin'));
}

async function run(program: string, args: string[]): Promise<string> {
  return (await promisify(execFile)(program, args)).stdout.trim();
}
