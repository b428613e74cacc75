import { existsSync, readFileSync, realpathSync } from 'node:fs';
import { mkdir, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { Migration } from './workloads.ts';

export interface Command {
  program: string;
  args: string[];
  /** Besides PATH and HOME. */
  env?: Record<string, string>;
  /** Default: the folder of the migrations. */
  cwd?: string;
}

/** Something that applies migrations, and how to drive it. */
export interface Runner {
  name: string;
  /** Null when it is not installed. */
  version: () => string | null;
  /** What it does for its time, in a few words: what is compared, how many transactions. */
  work: string;
  /** Writes the migrations as this runner wants to find them. */
  write: (folder: string, migrations: Migration[]) => Promise<void>;
  up: (folder: string, url: string) => Command;
  /** False when it keeps no history, or does not read it. Default true. */
  knowsNothingPending?: boolean;
  /** Left out when it has no list of what is applied and pending. */
  status?: (folder: string, url: string) => Command;
  /** SQL for how many migrations are recorded; left out when it keeps no history. */
  recorded?: string;
  /** SQL that removes all that it made for itself, so that only what the migrations made is compared. */
  forget?: string;
}

export const root = join(import.meta.dirname, '../..');
const here = import.meta.dirname;
export const builtBin = (name: string): string => join(here, 'build/bin', name);
export const installed = (path: string): string => join(here, 'node_modules', path);

/** The Node.js that the project installs, by its own path: npx would be measured too. */
const projectNode = join(root, 'node_modules/.bin/node');
export const node = existsSync(projectNode) ? realpathSync(projectNode) : process.execPath;

export function packageVersion(name: string): string | null {
  const file = installed(`${name}/package.json`);
  if (!existsSync(file)) return null;
  return (JSON.parse(readFileSync(file, 'utf8')) as { version: string }).version;
}

/** What `go install` was asked for stands in what it built. */
export function goVersion(name: string, module: string): string | null {
  if (!existsSync(builtBin(name))) return null;
  const text = readFileSync(builtBin(name), 'latin1');
  const begin = text.indexOf(`mod\t${module}\t`);
  return /^v?(\S+)/.exec(text.slice(begin + module.length + 5, begin + module.length + 100))?.[1] ?? '?';
}

export const number = (version: number): string => String(version).padStart(6, '0');

/** One file a migration. */
export async function writeEach(
  folder: string,
  migrations: Migration[],
  file: (migration: Migration) => Record<string, string>,
): Promise<void> {
  for (const migration of migrations) {
    for (const [path, text] of Object.entries(file(migration))) {
      const full = join(folder, path);
      await mkdir(dirname(full), { recursive: true });
      await writeFile(full, text);
    }
  }
}
