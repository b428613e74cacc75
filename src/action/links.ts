import { readdirSync, realpathSync } from 'node:fs';
import { isAbsolute, join, relative, resolve, sep } from 'node:path';
import { MigrationError, NOTHING_TOUCHED } from '../engine/errors.ts';
import { inputProblem } from '../engine/inputs.ts';
import type { Environment } from '../postgres/environment.ts';

/**
 * Refuses migrations that are links out of their folder: what is in a migration is shown on the pull request, a
 * pull request may bring links, and the workspace has files with tokens in them, below `.git` and elsewhere. A
 * folder outside of the workspace is the workflow's own choice and is left to it.
 */
export function linksOutside(migrationsDir: string, environment: Environment): MigrationError | undefined {
  const workspace = environment['GITHUB_WORKSPACE'];
  if (workspace === undefined || workspace === '') return undefined;
  // The workspace itself may lie behind a link.
  const place = realPath(workspace);
  if (
    place === undefined ||
    ![workspace, place].some((folder) => isWithin(resolve(migrationsDir), resolve(folder)))
  ) {
    return undefined;
  }
  const root = realPath(migrationsDir);
  if (root === undefined) return undefined;
  const outside = isInRepository(root, place)
    ? candidates(migrationsDir).filter((path) => leadsOut(path, root, place))
    : [migrationsDir];
  if (outside.length === 0) return undefined;
  return new MigrationError({
    reason: 'invalid-migrations',
    message:
      outside.length === 1
        ? `${outside[0] ?? ''} is a link that leads out of the migrations folder.`
        : `${outside.length} migrations are links that lead out of the migrations folder.`,
    state: NOTHING_TOUCHED,
    next: 'Put the file itself into the folder. If this came with a pull request of somebody else, be careful: such a link shows what is on the runner.',
    problems: outside.map((file) => ({
      ...inputProblem('A link that leads out of the migrations folder.'),
      file,
    })),
  });
}

/** Another kind of file that lies within, where the folder is the repository itself, is no migration. */
function leadsOut(path: string, root: string, workspace: string): boolean {
  const real = realPath(path);
  if (real === undefined) return false;
  if (!isWithin(real, root) || !isInRepository(real, workspace)) return true;
  return path.endsWith('.sql') && !real.endsWith('.sql');
}

/** The folders, and whatever in them is a link. */
function candidates(migrationsDir: string): string[] {
  const folders = [join(migrationsDir, 'versions'), join(migrationsDir, 'down')];
  return folders.flatMap((folder) => [
    folder,
    ...entriesOf(folder)
      .filter((entry) => entry.isSymbolicLink())
      .map(({ name }) => join(folder, name)),
  ]);
}

function entriesOf(folder: string): ReturnType<typeof readFolder> {
  try {
    return readFolder(folder);
  } catch {
    return [];
  }
}

function readFolder(folder: string) {
  return readdirSync(folder, { withFileTypes: true });
}

function isInRepository(path: string, workspace: string): boolean {
  const ways = relative(workspace, path).toLowerCase().split(sep);
  return isWithin(path, workspace) && !ways.includes('.git');
}

/** Undefined when it leads nowhere. */
function realPath(path: string): string | undefined {
  try {
    return realpathSync(path);
  } catch {
    return undefined;
  }
}

function isWithin(path: string, folder: string): boolean {
  const way = relative(folder, path);
  return way !== '..' && !way.startsWith(`..${sep}`) && !isAbsolute(way);
}
