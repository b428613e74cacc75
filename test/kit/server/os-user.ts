import { readFile } from 'node:fs/promises';

export interface OsUser {
  uid: number;
  gid: number;
}

/**
 * The operating system user to run a server as: `null` for the user that we are, otherwise, because
 * PostgreSQL's programs refuse to run as root, `postgres` or `nobody`.
 */
export async function serverUser(): Promise<OsUser | null> {
  if (process.getuid?.() !== 0) return null;
  const users = (await readFile('/etc/passwd', 'utf8')).split('\n').map((line) => line.split(':'));
  for (const name of ['postgres', 'nobody']) {
    const user = users.find(([user]) => user === name);
    if (user) return { uid: Number(user[2]), gid: Number(user[3]) };
  }
  throw new Error(
    'PostgreSQL does not run as root, and this machine has neither a user postgres nor nobody.',
  );
}
