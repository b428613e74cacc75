import { spawn } from 'node:child_process';
import { chown, mkdir, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { OsUser } from './os-user.ts';

export interface Initialization {
  binDir: string;
  /** The folder that holds the data directory, the log file and the Unix socket. */
  folder: string;
  dataDir: string;
  logFile: string;
  /** The superuser's. */
  password: string;
  /** The operating system user that everything is to belong to, when it is not our own. */
  user: OsUser | null;
  /** What to put into the data directory, by file name. */
  files: Record<string, string>;
}

/** Makes a data directory with `initdb`, owned by the server's operating system user. */
export async function initializeDataDir(options: Initialization): Promise<void> {
  const { folder, dataDir, logFile, password, user, files } = options;
  const own = async (path: string): Promise<void> => {
    if (user) await chown(path, user.uid, user.gid);
  };
  const write = async (path: string, content: string): Promise<void> => {
    // The server refuses a private key that others may read.
    await writeFile(path, content, { mode: 0o600 });
    await own(path);
  };
  await mkdir(dataDir, { mode: 0o700 });
  await own(folder);
  await own(dataDir);
  await write(logFile, '');
  const passwordFile = join(folder, 'password');
  await write(passwordFile, `${password}\n`);
  await initdb(options, passwordFile);
  await rm(passwordFile);
  for (const [name, content] of Object.entries(files)) await write(join(dataDir, name), content);
}

async function initdb(
  { binDir, folder, dataDir, user }: Initialization,
  passwordFile: string,
): Promise<void> {
  const args = ['--pgdata', dataDir, '--username', 'postgres', '--pwfile', passwordFile];
  args.push('--auth', 'scram-sha-256', '--encoding', 'UTF8', '--locale', 'C', '--no-sync');
  const child = spawn(join(binDir, 'initdb'), args, {
    cwd: folder,
    env: { PATH: process.env['PATH'], LC_ALL: 'C', TZ: 'UTC' },
    stdio: ['ignore', 'pipe', 'pipe'],
    ...user,
  });
  let output = '';
  for (const stream of [child.stdout, child.stderr]) {
    stream.setEncoding('utf8').on('data', (text: string) => (output += text));
  }
  const exitCode = await new Promise<number | null>((resolve, reject) => {
    child.on('error', reject).on('close', resolve);
  });
  if (exitCode !== 0) throw new Error(`initdb of ${binDir} failed:\n${output}`);
}
