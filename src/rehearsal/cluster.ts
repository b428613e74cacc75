import { spawn } from 'node:child_process';
import type { ChildProcess } from 'node:child_process';
import { existsSync } from 'node:fs';
import { chown, mkdtemp, open, readFile, realpath, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { parseTarget } from '../postgres/target.ts';
import { guard } from './guard.ts';
import { serverUser } from './os-user.ts';
import type { OsUser } from './os-user.ts';
import type { Started } from './shadow.ts';

/** Nothing in it is to last, and nobody but us comes in: speed is what is left. */
const SETTINGS = {
  listen_addresses: '',
  unix_socket_permissions: '0700',
  fsync: 'off',
  synchronous_commit: 'off',
  full_page_writes: 'off',
  autovacuum: 'off',
  track_counts: 'on',
  shared_buffers: '32MB',
  max_connections: '20',
  // A transaction may lock as many tables as on a server of many connections, and more: a base can be large.
  max_locks_per_transaction: '2000',
  max_parallel_workers: '0',
  // Publications and slots are made as on a server that has them.
  wal_level: 'logical',
  max_wal_senders: '2',
  max_replication_slots: '2',
  max_prepared_transactions: '2',
  shared_preload_libraries: '',
  lc_messages: 'C',
  log_min_messages: 'fatal',
  log_min_error_statement: 'panic',
  jit: 'off',
};

/** Starting takes about a second; a loaded machine may need many. */
const PATIENCE_MS = 60_000;

/**
 * Makes and starts a server from the programs in `binDir`, in a folder of its own that only we can enter, on a
 * Unix socket. It ends, and its folder goes, with `stop` or with this process, even a killed one. Fails with what
 * the programs said.
 */
export async function startCluster(binDir: string, signal?: AbortSignal): Promise<Started> {
  if (process.platform === 'win32')
    throw new Error('It is used by Unix sockets, which Node.js lacks on Windows.');
  const user = await serverUser();
  const folder = await newFolder();
  const release = guard(folder);
  let server: ChildProcess | undefined;
  const stop = async (): Promise<void> => {
    if (server) await ended(server, 'SIGQUIT');
    await rm(folder, { recursive: true, force: true, maxRetries: 5 });
    release();
  };
  try {
    if (user) await chown(folder, user.uid, user.gid);
    await initdb({ binDir, folder, user, signal });
    server = await startServer({ binDir, folder, user, signal });
    const socket = encodeURIComponent(folder);
    const target = parseTarget({
      url: `postgresql://postgres@/postgres?host=${socket}&port=5432&sslmode=disable`,
    });
    return { database: { kind: 'target', target }, stop };
  } catch (error) {
    await stop();
    throw error;
  }
}

interface Start {
  binDir: string;
  folder: string;
  user: OsUser | null;
  signal: AbortSignal | undefined;
}

/** The path of a Unix socket may have some 100 bytes. */
async function newFolder(): Promise<string> {
  const base = tmpdir().length > 60 && existsSync('/tmp') ? '/tmp' : tmpdir();
  return realpath(await mkdtemp(join(base, 'migrate-shadow-')));
}

/** As whom and where the programs run: as little as possible of our own environment reaches them. */
function place({ folder, user }: Start): {
  cwd: string;
  env: NodeJS.ProcessEnv;
  uid?: number;
  gid?: number;
} {
  return { cwd: folder, env: { PATH: process.env['PATH'], LC_ALL: 'C', TZ: 'UTC' }, ...user };
}

async function initdb(start: Start): Promise<void> {
  const { binDir, folder, signal } = start;
  const args = ['--pgdata', join(folder, 'data'), '--username', 'postgres', '--auth', 'trust'];
  args.push('--encoding', 'UTF8', '--no-locale', '--no-sync');
  const child = spawn(join(binDir, 'initdb'), args, {
    ...place(start),
    stdio: ['ignore', 'ignore', 'pipe'],
    signal,
  });
  let said = '';
  child.stderr.setEncoding('utf8').on('data', (text: string) => (said += text));
  const status = await new Promise<number | null>((resolve, reject) => {
    child.on('error', reject).on('close', resolve);
  });
  if (status !== 0) throw new Error(`initdb failed (${oneLine(said)})`);
}

async function startServer(start: Start): Promise<ChildProcess> {
  const { binDir, folder, signal } = start;
  const data = join(folder, 'data');
  const logFile = join(folder, 'log');
  const log = await open(logFile, 'a', 0o600);
  const settings = { ...SETTINGS, unix_socket_directories: folder };
  const child = spawn(
    join(binDir, 'postgres'),
    [
      '-D',
      data,
      '-p',
      '5432',
      ...Object.entries(settings).flatMap(([name, value]) => ['-c', `${name}=${value}`]),
    ],
    // A session of its own: Ctrl-C in the terminal is for us, who then stop it.
    { ...place(start), stdio: ['ignore', log.fd, log.fd], detached: true },
  );
  child.on('error', () => undefined);
  await log.close();
  const deadline = performance.now() + PATIENCE_MS;
  while (!(await isReady(data, child.pid))) {
    if (hasEnded(child)) throw new Error(`the server ended (${oneLine(await readFile(logFile, 'utf8'))})`);
    if (signal?.aborted === true || performance.now() > deadline) {
      await ended(child, 'SIGKILL');
      signal?.throwIfAborted();
      throw new Error(`the server accepted no connection within ${PATIENCE_MS / 1000} seconds`);
    }
    await sleep(10);
  }
  return child;
}

/** What `pg_ctl start` goes by: the eighth line of postmaster.pid. */
async function isReady(data: string, pid: number | undefined): Promise<boolean> {
  const lines = (await readFile(join(data, 'postmaster.pid'), 'utf8').catch(() => '')).split('\n');
  return lines[0] === String(pid) && lines[7]?.trim() === 'ready';
}

function hasEnded(child: ChildProcess): boolean {
  return child.pid === undefined || child.exitCode !== null || child.signalCode !== null;
}

async function ended(child: ChildProcess, signal: NodeJS.Signals): Promise<void> {
  if (hasEnded(child)) return;
  const end = new Promise((resolve) => child.once('exit', resolve));
  child.kill(signal);
  await end;
}

function oneLine(text: string): string {
  return (
    text
      .trim()
      .split(/\s*\n\s*/)
      .join('; ')
      .slice(-500) || 'it said nothing'
  );
}
