import { execFile } from 'node:child_process';
import { accessSync, constants, readdirSync, realpathSync } from 'node:fs';
import { delimiter, dirname, join } from 'node:path';
import { promisify } from 'node:util';

/** A folder with the server programs of one version. */
export interface Binaries {
  binDir: string;
  /** As the program gives it, such as `15.18`. */
  version: string;
  major: number;
}

/**
 * PostgreSQL's server programs on this machine: in Debian's and Homebrew's folders, where pg_config says, on PATH.
 * Those of the major version come first, then the newest. `first` are folders to look in before all others.
 */
export async function findBinaries(major?: number, first: readonly string[] = []): Promise<Binaries[]> {
  const named = await found([...new Set(first.flatMap(folderOf))]);
  if (named.length > 0) return named;
  const pgConfig = await run('pg_config', ['--bindir']).catch(() => '');
  const onPath = (process.env['PATH'] ?? '').split(delimiter);
  const folders = [...packaged(), pgConfig, ...onPath].filter((folder) => folder !== '');
  const all = await found([...new Set(folders.flatMap(folderOf))]);
  const fits = (binaries: Binaries): number => (binaries.major === major ? 1 : 0);
  return all.sort((one, other) => fits(other) - fits(one) || other.major - one.major);
}

/** Where the packages of Debian and Ubuntu, of Red Hat, of Homebrew and of Postgres.app put them. */
function packaged(): string[] {
  const each = (root: string, below: string): string[] => {
    try {
      return readdirSync(root).map((name) => join(root, name, below));
    } catch {
      return [];
    }
  };
  const homebrew = ['/opt/homebrew/opt', '/usr/local/opt'].flatMap((root) =>
    each(root, 'bin').filter((folder) => /\/postgresql(?:@\d+)?\/bin$/.test(folder)),
  );
  return [
    ...each('/usr/lib/postgresql', 'bin'),
    ...each('/usr', 'bin').filter((folder) => /\/pgsql-\d+\/bin$/.test(folder)),
    ...homebrew,
    ...each('/Applications/Postgres.app/Contents/Versions', 'bin'),
  ];
}

/** Beside links to the programs there is no library and no share folder: the folder that they point to. */
function folderOf(folder: string): string[] {
  const suffix = process.platform === 'win32' ? '.exe' : '';
  try {
    const programs = ['postgres', 'initdb'].map((name) => join(folder, `${name}${suffix}`));
    for (const program of programs) accessSync(program, constants.X_OK);
    return [dirname(realpathSync(programs[0] ?? folder))];
  } catch {
    return [];
  }
}

async function found(folders: readonly string[]): Promise<Binaries[]> {
  const all = await Promise.all(
    folders.map(async (binDir): Promise<Binaries[]> => {
      const said = await run(join(binDir, 'postgres'), ['--version']).catch(() => '');
      const version = /(\d+)(?:\.\d+)?/.exec(said);
      return version ? [{ binDir, version: version[0], major: Number(version[1]) }] : [];
    }),
  );
  return all.flat();
}

async function run(program: string, args: string[]): Promise<string> {
  return (await promisify(execFile)(program, args, { timeout: 10_000 })).stdout.trim();
}
