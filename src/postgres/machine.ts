import { accessSync, readFileSync, statSync } from 'node:fs';
import { userInfo } from 'node:os';
import { join } from 'node:path';
import type { Environment } from './environment.ts';

/** What the defaults of libpq read from the machine they run on. */
export interface Machine {
  platform: NodeJS.Platform;
  /** Undefined when the system knows no name for the user, as in a container with a made-up user ID. */
  user(): { name: string; home: string } | undefined;
  exists(path: string): boolean;
  /** Undefined when there is nothing at `path` or it cannot be looked at. Follows symbolic links. */
  stat(path: string): { isFile: boolean; mode: number; uid: number } | undefined;
  /** Throws what `fs.readFileSync` throws. */
  readFile(path: string): string;
}

export const thisMachine: Machine = {
  platform: process.platform,
  user() {
    try {
      const { username, homedir } = userInfo();
      return { name: username, home: homedir };
    } catch {
      return undefined;
    }
  },
  exists(path) {
    try {
      accessSync(path);
      return true;
    } catch {
      return false;
    }
  },
  stat(path) {
    const stat = statSync(path, { throwIfNoEntry: false });
    return stat && { isFile: stat.isFile(), mode: stat.mode, uid: stat.uid };
  },
  readFile: (path) => readFileSync(path, 'utf8'),
};

/**
 * Where libpq looks for a file of the user: `~/.postgresql/<name>` (the password file is `~/.pgpass`), on
 * Windows `%APPDATA%\postgresql\<name>`. Undefined when the user has no home.
 */
export function userFile(
  name: 'pgpass' | 'root.crt' | 'postgresql.crt' | 'postgresql.key',
  environment: Environment,
  machine: Machine,
): string | undefined {
  if (machine.platform === 'win32') {
    const data = environment['APPDATA'];
    if (data === undefined || data === '') return undefined;
    return join(data, 'postgresql', name === 'pgpass' ? 'pgpass.conf' : name);
  }
  const home =
    environment['HOME'] === undefined || environment['HOME'] === ''
      ? machine.user()?.home
      : environment['HOME'];
  if (home === undefined) return undefined;
  return name === 'pgpass' ? join(home, '.pgpass') : join(home, '.postgresql', name);
}
