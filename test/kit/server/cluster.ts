import { mkdtemp, realpath, rm } from 'node:fs/promises';
import { createServer, type AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { takeBaseBackup } from './base-backup.ts';
import { majorVersion } from './binaries.ts';
import { guardFolder } from './guard.ts';
import { initializeDataDir } from './initdb.ts';
import { serverUser } from './os-user.ts';
import { awkwardPassword } from './password.ts';
import { startPostmaster, type Postmaster, type StopMode } from './postmaster.ts';

export type Settings = Record<string, string | number>;

export interface ClusterOptions {
  /** Server settings by their PostgreSQL names; they win over the kit's own. */
  settings?: Settings;
  /** Files to put into the data directory, by name, readable by the server alone: certificates, keys. */
  files?: Record<string, string>;
  /** Lines that stand in for the whole pg_hba.conf; by default every connection needs a SCRAM password. */
  hba?: string[];
  /** True to write to the disk for real (`fsync`), for a test that crashes more than PostgreSQL itself. */
  durable?: boolean;
  /** Makes it a standby of this running server, which it follows by streaming; `hba` and `files` are that one's. */
  standbyOf?: Pick<Cluster, 'adminUrl' | 'password'>;
}

/** A PostgreSQL server of its own, in a temporary folder, with the superuser `postgres`. */
export interface Cluster {
  /** URL of the superuser, with an awkward password, over TCP, to the database `postgres`. */
  adminUrl: string;
  password: string;
  port: number;
  /** Folder of the Unix socket. */
  socketDir: string;
  dataDir: string;
  logFile: string;
  /** Folder of the server programs. */
  binDir: string;
  major: number;
  /** Process id of the postmaster. Changes with every start. */
  pid: () => number;
  /** Stops the server as `pg_ctl stop -m` does. Does nothing when it is not running. */
  stop: (mode?: StopMode) => Promise<void>;
  /** Starts a stopped server, on the same port, with the settings given here added to the earlier ones. */
  start: (settings?: Settings) => Promise<void>;
  restart: (settings?: Settings) => Promise<void>;
  /** Stops the server and removes its folder. */
  remove: () => Promise<void>;
}

/** What the kit asks of every server, wherever it runs. */
export const sharedSettings: Settings = {
  max_connections: 200,
  max_prepared_transactions: 10,
  // A killed server loses nothing by this: only a machine that goes down does.
  fsync: 'off',
  full_page_writes: 'off',
};

/**
 * Makes and starts a server from the programs in `binDir`. It ends with this process at the latest.
 * Without `fsync`, unless `durable` is given.
 */
export async function launchCluster(binDir: string, options: ClusterOptions = {}): Promise<Cluster> {
  const user = await serverUser();
  const folder = await realpath(await mkdtemp(join(tmpdir(), 'migrate-test-pg-')));
  guardFolder(folder);
  const dataDir = join(folder, 'data');
  const logFile = join(folder, 'server.log');
  const password = options.standbyOf?.password ?? awkwardPassword();
  let settings: Settings = {
    ...sharedSettings,
    ...(options.durable ? { fsync: 'on', full_page_writes: 'on' } : {}),
    listen_addresses: '127.0.0.1',
    unix_socket_directories: folder,
    log_line_prefix: '%m [%p] %q%u@%d ',
    ...options.settings,
  };
  let postmaster: Postmaster | undefined;

  const launch = async (port: number): Promise<void> => {
    postmaster = await startPostmaster({ binDir, dataDir, logFile, port, settings, user });
  };
  const stop = async (mode: StopMode = 'fast'): Promise<void> => {
    await postmaster?.stop(mode);
    postmaster = undefined;
  };
  const remove = async (): Promise<void> => {
    await stop('immediate');
    await rm(folder, { recursive: true, force: true, maxRetries: 3 });
  };

  try {
    const files = { ...options.files };
    if (options.hba) files['pg_hba.conf'] = `${options.hba.join('\n')}\n`;
    const made = { binDir, folder, dataDir, logFile, user };
    if (options.standbyOf) await takeBaseBackup({ ...made, primaryUrl: options.standbyOf.adminUrl });
    else await initializeDataDir({ ...made, password, files });
    const port = await launchOnFreePort(launch);
    const start = async (more: Settings = {}): Promise<void> => {
      settings = { ...settings, ...more };
      if (!postmaster) await launch(port);
    };
    return {
      adminUrl: `postgresql://postgres:${encodeURIComponent(password)}@127.0.0.1:${port}/postgres`,
      password,
      port,
      socketDir: folder,
      dataDir,
      logFile,
      binDir,
      major: await majorVersion(binDir),
      pid: () => {
        if (!postmaster) throw new Error('The server is stopped.');
        return postmaster.pid;
      },
      stop,
      start,
      restart: async (more) => {
        await stop();
        await start(more);
      },
      remove,
    };
  } catch (error) {
    await remove();
    throw error;
  }
}

async function launchOnFreePort(launch: (port: number) => Promise<void>): Promise<number> {
  for (let attempt = 1; ; attempt++) {
    const port = await freePort();
    try {
      await launch(port);
      return port;
    } catch (error) {
      // Between asking for a free port and the server's binding it, somebody else can have taken it.
      const taken = error instanceof Error && error.message.includes('Address already in use');
      if (!taken || attempt === 5) throw error;
    }
  }
}

async function freePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  await new Promise((resolve) => server.close(resolve));
  return port;
}
