import { mkdir, readdir, rm, writeFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { EmbeddedServerError } from './embedded-error.ts';
import { HOLDER_FILE, lockFolder } from './embedded-lock.ts';

/** The folder of a database, which is ours until it is released. */
export interface DatabaseFolder {
  /** Absolute. */
  readonly path: string;
  /** To be called when the database in it is complete. */
  created(): Promise<void>;
  release(): Promise<void>;
}

/** There as long as a new database is not complete. */
const UNFINISHED_FILE = 'migrate-action.unfinished';

/**
 * Takes a folder that holds a database or nothing; makes it when it is not there. What a killed process left
 * of a database that it had not finished making is cleared away. Fails with `EmbeddedServerError` when the
 * folder is in use or holds something else.
 */
export async function openFolder(dir: string): Promise<DatabaseFolder> {
  const path = resolve(dir);
  try {
    await mkdir(path, { recursive: true, mode: 0o700 });
    await refuseForeign(path);
    const unlock = await lockFolder(path);
    try {
      await prepare(path);
    } catch (error) {
      await unlock();
      throw error;
    }
    return { path, created: () => rm(join(path, UNFINISHED_FILE), { force: true }), release: unlock };
  } catch (error) {
    if (error instanceof EmbeddedServerError) throw error;
    throw new EmbeddedServerError(
      `The folder ${path} cannot be used for the embedded database: ${(error as Error).message}.`,
      'Name a folder that this process may write to.',
      { cause: error },
    );
  }
}

/** Before the lock, whose file has no place in somebody else's folder. */
async function refuseForeign(path: string): Promise<void> {
  const names = await readdir(path);
  const ours = ['PG_VERSION', UNFINISHED_FILE, HOLDER_FILE];
  if (names.length === 0 || names.some((name) => ours.includes(name))) return;
  throw new EmbeddedServerError(
    `The folder ${path} is neither empty nor an embedded database.`,
    'Name an empty folder, one that does not exist yet, or that of an embedded database.',
  );
}

async function prepare(path: string): Promise<void> {
  const names = await readdir(path);
  if (names.includes(UNFINISHED_FILE)) {
    const leftovers = names.filter((name) => name !== UNFINISHED_FILE && name !== HOLDER_FILE);
    await Promise.all(leftovers.map((name) => rm(join(path, name), { recursive: true })));
  } else if (!names.includes('PG_VERSION')) {
    await writeFile(join(path, UNFINISHED_FILE), '');
  }
}
