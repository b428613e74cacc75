import { spawn } from 'node:child_process';
import { chown, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { OsUser } from './os-user.ts';

export interface BaseBackup {
  binDir: string;
  folder: string;
  dataDir: string;
  logFile: string;
  user: OsUser | null;
  /** URL of a superuser of the primary. */
  primaryUrl: string;
}

/** Makes a data directory that follows a running primary by streaming, with `pg_basebackup`. */
export async function takeBaseBackup(options: BaseBackup): Promise<void> {
  const { binDir, folder, dataDir, logFile, user, primaryUrl } = options;
  await writeFile(logFile, '', { mode: 0o600 });
  if (user) for (const path of [folder, logFile]) await chown(path, user.uid, user.gid);
  const args = ['--pgdata', dataDir, '--dbname', primaryUrl, '--write-recovery-conf'];
  args.push('--wal-method', 'stream', '--checkpoint', 'fast', '--no-sync');
  const child = spawn(join(binDir, 'pg_basebackup'), args, {
    cwd: folder,
    env: { PATH: process.env['PATH'], LC_ALL: 'C', TZ: 'UTC' },
    stdio: ['ignore', 'ignore', 'pipe'],
    ...user,
  });
  let output = '';
  child.stderr.setEncoding('utf8').on('data', (text: string) => (output += text));
  const exitCode = await new Promise<number | null>((resolve, reject) => {
    child.on('error', reject).on('close', resolve);
  });
  if (exitCode !== 0) throw new Error(`pg_basebackup of ${binDir} failed:\n${output}`);
}
