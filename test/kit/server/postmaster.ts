import { spawn } from 'node:child_process';
import { open, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { until } from '../until.ts';
import type { OsUser } from './os-user.ts';

/** The modes of `pg_ctl stop`: wait for clients, disconnect them, or crash. */
export type StopMode = 'smart' | 'fast' | 'immediate';

export interface Postmaster {
  pid: number;
  stop: (mode: StopMode) => Promise<void>;
}

export interface PostmasterOptions {
  binDir: string;
  dataDir: string;
  logFile: string;
  port: number;
  settings: Record<string, string | number>;
  user: OsUser | null;
}

const signals = { smart: 'SIGTERM', fast: 'SIGINT', immediate: 'SIGQUIT' } as const;

/**
 * Starts `postgres` as our own child and waits until it accepts connections.
 *
 * @throws when the server ends before that; the message holds what it logged
 */
export async function startPostmaster(options: PostmasterOptions): Promise<Postmaster> {
  const { binDir, dataDir, logFile, port, user } = options;
  const args = ['-D', dataDir, '-p', String(port)];
  for (const [name, value] of Object.entries(options.settings)) args.push('-c', `${name}=${value}`);
  const log = await open(logFile, 'a');
  const { size } = await log.stat();
  const child = spawn(join(binDir, 'postgres'), args, {
    cwd: dataDir,
    env: { PATH: process.env['PATH'], LC_ALL: 'C', TZ: 'UTC' },
    stdio: ['ignore', log.fd, log.fd],
    // A session of its own: Ctrl-C in the terminal is for the tests, which stop the server when they end.
    detached: true,
    ...user,
  });
  const end = new Promise<void>((resolve) => {
    child.once('error', () => {
      resolve();
    });
    child.once('exit', () => {
      resolve();
    });
  });
  const hasEnded = (): boolean =>
    child.pid === undefined || child.exitCode !== null || child.signalCode !== null;
  await log.close();

  await until(
    'the server accepts connections',
    async () => hasEnded() || (await isReady(dataDir, child.pid)),
    {
      timeoutMs: 60_000,
    },
  );
  if (hasEnded()) {
    const logged = (await readFile(logFile)).subarray(size).toString();
    throw new Error(`The server of ${binDir} did not start:\n${logged}`);
  }
  return {
    pid: child.pid!,
    stop: async (mode) => {
      child.kill(signals[mode]);
      await end;
    },
  };
}

/** What `pg_ctl start` goes by: the eighth line of postmaster.pid, which can be one of an earlier server. */
async function isReady(dataDir: string, pid: number | undefined): Promise<boolean> {
  const lines = (await readFile(join(dataDir, 'postmaster.pid'), 'utf8').catch(() => '')).split('\n');
  return lines[0] === String(pid) && lines[7]?.trim() === 'ready';
}
