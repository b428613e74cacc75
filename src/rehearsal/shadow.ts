import { clientOverStream, connectionOf } from '../postgres/connection.ts';
import type { Connection } from '../postgres/connection.ts';
import type { Target } from '../postgres/target.ts';
import { connect } from '../engine/connect.ts';
import type { Database } from '../engine/options.ts';
import { findBinaries } from './binaries.ts';
import { startCluster } from './cluster.ts';
import { scratchDatabase } from './scratch-database.ts';

/** A throw-away PostgreSQL with one empty database, which is gone when it is closed. */
export interface Shadow {
  readonly kind: 'url' | 'binaries' | 'embedded';
  /** As `SHOW server_version` gives it. */
  readonly serverVersion: string;
  readonly serverVersionNum: number;
  /** Without it there are no event triggers, and no rows of ours past triggers and foreign keys. */
  readonly superuser: boolean;
  /** Whether a second session can look at what the first one does. The embedded server has one at a time. */
  readonly manySessions: boolean;
  /** What was passed over before it, and why; whole sentences. */
  readonly notes: readonly string[];
  /** The database for an engine of its own. To be released before the next `database` or `connect`. */
  database(): Promise<ShadowDatabase>;
  /** A session on the database, to be closed by the caller. */
  connect(): Promise<Connection>;
  /**
   * Where no second database can be had to copy it into: takes the server as it is, and gives what starts another
   * one like it. Nobody may be connected.
   */
  readonly snapshot: (() => Promise<() => Promise<Shadow>>) | undefined;
  /** What outlives the database on a server that is not ours goes with it, if it is new and has one of these names. */
  willCreate: (made: OnServer) => void;
  /** Of what has come to the server since, that which can only be of the rehearsal. */
  ofOurs: (come: OnServer) => OnServer;
  /** Ends the server, or drops the database, and leaves nothing behind. */
  close: () => Promise<void>;
}

/** Names of what belongs to a server, and to none of its databases. */
export interface OnServer {
  roles: readonly string[];
  databases: readonly string[];
}

export interface ShadowDatabase {
  database: Database;
  release: () => Promise<void>;
}

export interface ShadowOptions {
  /** `shadow-database-url`: a server on which a database may be created. */
  url?: Target | undefined;
  /** The major version of the target, when it is known: server programs of that one are preferred. */
  major?: number | undefined;
  /** Whether its catalog is to be compared with the target's: then a server of that one goes before all others. */
  comparing?: boolean | undefined;
  /** What may be used; all of them by default. */
  kinds?: readonly Shadow['kind'][] | undefined;
  /** Folders in which server programs are looked for before all others. */
  binDirs?: readonly string[] | undefined;
  signal?: AbortSignal | undefined;
}

/** The major version of the embedded server, which is asked for before it is loaded. */
export const EMBEDDED_MAJOR = 18;

/** What one way of getting a server gives. */
export interface Started {
  database: Database;
  willCreate?: Shadow['willCreate'];
  ofOurs?: Shadow['ofOurs'];
  stop: () => Promise<void>;
}

/**
 * The first shadow that can be had: a scratch database on the server that the options name, a server of our own
 * from programs found on this machine, the embedded server. Null when there is none; `notes` say why.
 *
 * @throws {MigrationError} when the server that the options name cannot be used: who names one wants that one
 */
export async function openShadow(
  options: ShadowOptions,
): Promise<{ shadow: Shadow | null; notes: string[] }> {
  const { kinds = ['url', 'binaries', 'embedded'], signal } = options;
  const notes: string[] = [];
  if (options.url && kinds.includes('url')) {
    const started = await scratchDatabase(options.url, signal);
    return { shadow: await describe('url', started, notes), notes };
  }
  const found = kinds.includes('binaries') ? await findBinaries(options.major, options.binDirs) : [];
  const { major, comparing = false } = options;
  if (comparing && major === EMBEDDED_MAJOR && found[0]?.major !== major && kinds.includes('embedded')) {
    const shadow = await tried('The embedded PostgreSQL', () => embeddedShadow(notes), notes, signal);
    if (shadow) return { shadow, notes };
  }
  if (kinds.includes('binaries') && found.length === 0)
    notes.push('No PostgreSQL server programs were found on this machine.');
  for (const { binDir, version } of found) {
    signal?.throwIfAborted();
    const start = async (): Promise<Shadow> =>
      describe('binaries', await startCluster(binDir, signal), notes);
    const shadow = await tried(`PostgreSQL ${version} of ${binDir}`, start, notes, signal);
    if (shadow) return { shadow, notes };
  }
  if (!kinds.includes('embedded')) return { shadow: null, notes };
  const shadow = await tried('The embedded PostgreSQL', () => embeddedShadow(notes), notes, signal);
  return { shadow, notes };
}

/** Null when it does not start: `notes` say why. */
async function tried(
  what: string,
  start: () => Promise<Shadow>,
  notes: string[],
  signal: AbortSignal | undefined,
): Promise<Shadow | null> {
  try {
    return await start();
  } catch (error) {
    signal?.throwIfAborted();
    notes.push(`${what} did not start: ${reason(error)}`);
    return null;
  }
}

async function describe(kind: 'url' | 'binaries', started: Started, notes: string[]): Promise<Shadow> {
  const { database, stop } = started;
  const open = async (): Promise<Connection> =>
    (await connect({ database, migrationsDir: '', connectAttempts: 3 })).connection;
  try {
    return {
      kind,
      ...(await factsOf(open)),
      manySessions: true,
      notes,
      database: () => Promise.resolve({ database, release: () => Promise.resolve() }),
      connect: open,
      snapshot: undefined,
      willCreate: started.willCreate ?? (() => undefined),
      ofOurs: started.ofOurs ?? ((come) => come),
      close: stop,
    };
  } catch (error) {
    await stop();
    throw error;
  }
}

async function embeddedShadow(notes: string[], from?: Blob): Promise<Shadow> {
  const { startEmbedded } = await import('../postgres/embedded.ts');
  const server = await startEmbedded(from && { from });
  const client = async (): Promise<ReturnType<typeof clientOverStream>> => {
    const opened = clientOverStream(server.connect());
    // A session that ends with its server says so to nobody: unheard, it would end the process.
    opened.on('error', () => undefined);
    await opened.connect();
    return opened;
  };
  const open = async (): Promise<Connection> => connectionOf(await client(), { owned: true, embedded: true });
  try {
    return {
      kind: 'embedded',
      ...(await factsOf(open)),
      manySessions: false,
      notes,
      database: async () => {
        const own = await client();
        return { database: { kind: 'client', client: own }, release: () => own.end() };
      },
      connect: open,
      snapshot: async () => {
        const taken = await server.snapshot();
        return () => embeddedShadow(notes, taken);
      },
      willCreate: () => undefined,
      ofOurs: (come) => come,
      close: () => server.close(),
    };
  } catch (error) {
    await server.close();
    throw error;
  }
}

async function factsOf(
  open: () => Promise<Connection>,
): Promise<{ serverVersion: string; serverVersionNum: number; superuser: boolean }> {
  const connection = await open();
  try {
    const [result] = await connection.send(
      `SELECT pg_catalog.current_setting('server_version'), pg_catalog.current_setting('server_version_num'),
        rolsuper FROM pg_catalog.pg_roles WHERE rolname = current_user`,
      { rows: 'all' },
    );
    const [version, number, superuser] = result?.rows[0] ?? [];
    return {
      serverVersion: version ?? '',
      serverVersionNum: Number(number),
      superuser: superuser === 't',
    };
  } finally {
    await connection.close();
  }
}

function reason(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
