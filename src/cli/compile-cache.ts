import { lstatSync, mkdirSync } from 'node:fs';
import module from 'node:module';
import { dirname, isAbsolute, join } from 'node:path';

type Environment = Readonly<Record<string, string | undefined>>;

/**
 * Lets Node.js keep what it has compiled for the next run, in a folder of the user's own. It is for speed alone:
 * where it cannot be had, nothing is said. NODE_DISABLE_COMPILE_CACHE=1 turns it off, NODE_COMPILE_CACHE names
 * another folder; both are Node.js's own.
 */
export function useCompileCache(environment: Environment): void {
  // From Node.js 22.8 on.
  const { enableCompileCache } = module as { enableCompileCache?: (folder: string) => unknown };
  if (!enableCompileCache || (environment['NODE_DISABLE_COMPILE_CACHE'] ?? '') !== '') return;
  if ((environment['NODE_COMPILE_CACHE'] ?? '') !== '') return;
  const folder = cacheFolder(environment);
  if (folder !== undefined && isOwn(folder)) enableCompileCache(folder);
}

function cacheFolder(environment: Environment): string | undefined {
  const [base, home] =
    process.platform === 'win32'
      ? [environment['LOCALAPPDATA'], undefined]
      : [environment['XDG_CACHE_HOME'], environment['HOME']];
  if (base !== undefined && isAbsolute(base)) return join(base, 'migrate-action');
  return home !== undefined && isAbsolute(home) ? join(home, '.cache', 'migrate-action') : undefined;
}

/**
 * Whether nobody else can put anything in the folder, which is made if need be. What lies in it is run as it is: a
 * shared folder, or the home of who has called sudo, would hand this user's rights to another.
 */
function isOwn(folder: string): boolean {
  try {
    const base = dirname(folder);
    if (!isSafe(dirname(base))) return false;
    mkdirSync(folder, { recursive: true, mode: 0o700 });
    return isSafe(base) && isSafe(folder);
  } catch {
    return false;
  }
}

/** Of this user or of root, a folder and not a link, and not writable by others. Windows keeps its profiles apart. */
function isSafe(folder: string): boolean {
  const stat = lstatSync(folder);
  if (!stat.isDirectory()) return false;
  const user = process.getuid?.();
  return user === undefined || ([0, user].includes(stat.uid) && (stat.mode & 0o022) === 0);
}
