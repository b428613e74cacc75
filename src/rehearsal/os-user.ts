import { readFile } from 'node:fs/promises';

export interface OsUser {
  uid: number;
  gid: number;
}

/**
 * As whom PostgreSQL's programs run, since they refuse to as root: `postgres` or `nobody` then, and otherwise null,
 * which is ourselves.
 */
export async function serverUser(): Promise<OsUser | null> {
  if (process.getuid?.() !== 0) return null;
  const users = (await readFile('/etc/passwd', 'utf8').catch(() => ''))
    .split('\n')
    .map((line) => line.split(':'));
  for (const name of ['postgres', 'nobody']) {
    const user = users.find(([known]) => known === name);
    if (user) return { uid: Number(user[2]), gid: Number(user[3]) };
  }
  // What containers without a list of users have for nobody.
  return { uid: 65534, gid: 65534 };
}
