import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { chown, mkdtemp, readFile, realpath, rm, writeFile } from 'node:fs/promises';
import { connect, createServer, type AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import pg from 'pg';
import { inject } from 'vitest';
import { afterTest } from './cleanup.ts';
import type { TestRole } from './role.ts';
import { serverUser } from './server/os-user.ts';
import { until } from './until.ts';

export interface PgBouncerOptions {
  mode: 'transaction' | 'session';
  /** Sessions of the server per database and role (`default_pool_size`); default 5. */
  poolSize?: number;
  /** Roles beside the superuser that may come through it. */
  roles?: TestRole[];
  /** Settings by PgBouncer's names; they win over the kit's own. Everything else is PgBouncer's default. */
  settings?: Record<string, string | number>;
}

/** A PgBouncer in front of the server that all tests share. */
export interface PgBouncer {
  /** The same URL by way of the pooler. */
  url: (databaseUrl: string) => string;
  /** A client that is connected through it, and ended after the test. */
  client: (databaseUrl: string) => Promise<pg.Client>;
  /** Cuts all connections and ends. Happens by itself after the test. */
  stop: () => Promise<void>;
}

/** @throws when there is no PgBouncer on this machine; the message says how to get one */
export async function startPgBouncer(options: PgBouncerOptions): Promise<PgBouncer> {
  const program = findPgBouncer();
  const user = await serverUser();
  const folder = await realpath(await mkdtemp(join(tmpdir(), 'migrate-test-pgbouncer-')));
  const remove = (): Promise<void> => rm(folder, { recursive: true, force: true, maxRetries: 3 });
  const logFile = join(folder, 'pgbouncer.log');
  const port = await freePort();
  try {
    const config = join(folder, 'pgbouncer.ini');
    await writeFile(config, configuration(folder, port, logFile, options));
    await writeFile(join(folder, 'users.txt'), users(options.roles ?? []), { mode: 0o600 });
    if (user)
      for (const path of [folder, config, join(folder, 'users.txt')]) await chown(path, user.uid, user.gid);
    const stop = await launch(program, config, port, user);
    const stopAndRemove = async (): Promise<void> => {
      await stop();
      await remove();
    };
    afterTest(stopAndRemove);
    const url = (databaseUrl: string): string => {
      const pooled = new URL(databaseUrl);
      pooled.host = `127.0.0.1:${port}`;
      return pooled.href;
    };
    return { url, client: (databaseUrl) => connected(url(databaseUrl)), stop: stopAndRemove };
  } catch (error) {
    const log = await readFile(logFile, 'utf8').catch(() => '');
    await remove();
    throw new Error(`PgBouncer did not start:\n${log}`, { cause: error });
  }
}

async function connected(url: string): Promise<pg.Client> {
  const client = new pg.Client({ connectionString: url });
  client.on('error', () => undefined);
  await client.connect();
  afterTest(() => client.end());
  return client;
}

/** Debian keeps it where only root looks. */
function findPgBouncer(): string {
  const folders = [...(process.env['PATH'] ?? '').split(delimiter), '/usr/sbin', '/usr/local/sbin'];
  const found = folders.map((folder) => join(folder, 'pgbouncer')).find((path) => existsSync(path));
  if (found !== undefined) return found;
  throw new Error(
    'This test runs through a PgBouncer of its own, and no pgbouncer was found on this machine. ' +
      'Install it: bash test/concurrency/get-tools.sh (Debian and Ubuntu), or brew install pgbouncer.',
  );
}

function configuration(
  folder: string,
  port: number,
  logFile: string,
  { mode, poolSize = 5, settings = {} }: PgBouncerOptions,
): string {
  const server = new URL(inject('serverUrl'));
  const lines = {
    listen_addr: '127.0.0.1',
    listen_port: port,
    unix_socket_dir: '',
    auth_type: 'scram-sha-256',
    auth_file: join(folder, 'users.txt'),
    logfile: logFile,
    pool_mode: mode,
    default_pool_size: poolSize,
    max_client_conn: 200,
    ...settings,
  };
  return [
    '[databases]',
    `* = host=${server.hostname} port=${server.port || 5432}`,
    '[pgbouncer]',
    ...Object.entries(lines).map(([name, value]) => `${name} = ${value}`),
    '',
  ].join('\n');
}

/** With the passwords as they are, because PgBouncer must log in to the server with them. */
function users(roles: TestRole[]): string {
  const { username, password } = new URL(inject('serverUrl'));
  const superuser = { name: decodeURIComponent(username), password: decodeURIComponent(password) };
  return [superuser, ...roles].map(({ name, password }) => `${quoted(name)} ${quoted(password)}\n`).join('');
}

function quoted(text: string): string {
  return `"${text.replaceAll('"', '""')}"`;
}

// The end of standard input comes when our process ends in whatever way. Which gentler signal ends it at once
// differs from version to version.
const script = `
exec 3<&0
"$@" 3<&- &
pid=$!
{ cat <&3 > /dev/null; kill -KILL $pid; } &
exec 3<&-
wait $pid
`;

/** Starts it and waits until it accepts connections. Returns what ends it. */
async function launch(
  program: string,
  config: string,
  port: number,
  user: { uid: number; gid: number } | null,
): Promise<() => Promise<void>> {
  // It refuses to run as root, as PostgreSQL does.
  const child = spawn('sh', ['-c', script, 'pgbouncer', program, '--quiet', config], {
    stdio: ['pipe', 'ignore', 'ignore'],
    detached: true,
    ...user,
  });
  child.stdin.on('error', () => undefined);
  const end = new Promise<void>((resolve) => {
    for (const event of ['error', 'exit'] as const) {
      child.once(event, () => {
        child.stdin.destroy();
        resolve();
      });
    }
  });
  const hasEnded = (): boolean => child.pid === undefined || child.exitCode !== null;
  const stop = (): Promise<void> => {
    child.stdin.end();
    return end;
  };
  try {
    await until('PgBouncer accepts connections', async () => hasEnded() || (await accepts(port)));
    if (hasEnded()) throw new Error('The process ended.');
    return stop;
  } catch (error) {
    await stop();
    throw error;
  }
}

function accepts(port: number): Promise<boolean> {
  return new Promise((resolve) => {
    const socket = connect(port, '127.0.0.1');
    socket.once('connect', () => {
      socket.destroy();
      resolve(true);
    });
    socket.once('error', () => {
      resolve(false);
    });
  });
}

async function freePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  await new Promise((resolve) => server.close(resolve));
  return port;
}
