import type { Duplex } from 'node:stream';
import type { PGlite } from '@electric-sql/pglite';
import { EmbeddedServerError } from './embedded-error.ts';
import { installExtensions } from './embedded-extensions.ts';
import { openFolder, type DatabaseFolder } from './embedded-folder.ts';
import { EmbeddedStream, frame } from './embedded-stream.ts';

export { EmbeddedServerError } from './embedded-error.ts';

export interface EmbeddedOptions {
  /** The folder of the database; made when it is not there. Without one the database is in memory and gone at the end. */
  dir?: string;
  /** In memory: begin with what another server had, from its `snapshot`. */
  from?: Blob;
}

/**
 * PostgreSQL in this process (PGlite: PostgreSQL compiled to WebAssembly), with one database `postgres` and
 * one superuser `postgres`. It differs from a server in that
 * - it serves one session at a time, so nothing ever waits for a lock;
 * - it holds the thread while a statement runs: no cancel, and `statement_timeout` and its kind do not strike;
 * - `COPY … FROM STDIN` takes only data that is written together with the query (`wantsEagerCopy`);
 * - deep recursion ends earlier, and what takes more memory or stack than WebAssembly has stops the server.
 *
 * A database in a folder survives the death of the process, since its log is replayed at the next start; it
 * is not proof against a power failure, because PGlite does not wait for the disk.
 */
export interface EmbeddedServer {
  /** What it is, as in "PostgreSQL 18.6 (PGlite 0.5.16)". */
  readonly description: string;
  /**
   * A stream that speaks PostgreSQL's protocol, for `new pg.Client({ stream: () => server.connect() })`. Each
   * is a session of its own: settings, temporary tables, locks and an open transaction end with it. While one
   * session is open, the stream of another fails to connect.
   */
  connect(): Duplex;
  /** All that is committed, for servers that begin with it. No session may be open. */
  snapshot(): Promise<Blob>;
  /**
   * Ends the session and the server, and frees the folder. Nothing keeps the process alive then. Without it
   * PostgreSQL's own timers do for some seconds: the longest is that of ten seconds for idle statistics.
   */
  close(): Promise<void>;
}

/**
 * Starts the embedded server. Fails with `EmbeddedServerError` when the folder is in use, is not a database,
 * or cannot be opened by this version; the folder is then as it was.
 */
export async function startEmbedded(options: EmbeddedOptions = {}): Promise<EmbeddedServer> {
  const folder = options.dir === undefined ? undefined : await openFolder(options.dir);
  try {
    const db = await startPGlite(folder, options.from);
    await folder?.created();
    installExtensions(db);
    const { rows } = await db.query<{ version: string }>('SELECT version()');
    return new Server(db, folder, /^.*?\)/.exec(rows[0]?.version ?? '')?.[0] ?? 'PostgreSQL (PGlite)');
  } catch (error) {
    await folder?.release();
    throw error;
  }
}

/** Later settings win over PGlite's own, which would let a migration do what no other server allows. */
const SETTINGS = [
  'allow_system_table_mods=off',
  'search_path="$user", public',
  // WebAssembly runs on JavaScript's stack, which ends before PostgreSQL's own limit of 2 MB is reached, and
  // then the server is broken. With this one, endless recursion is an error (54001) as it should be.
  'max_stack_depth=256kB',
  // Its timer would keep the process alive after a recovery, until the server is closed.
  'log_startup_progress_interval=0',
];

async function startPGlite(folder: DatabaseFolder | undefined, from: Blob | undefined): Promise<PGlite> {
  const { PGlite } = await import('@electric-sql/pglite');
  const log: string[] = [];
  try {
    return await PGlite.create({
      ...(folder && { dataDir: folder.path }),
      ...(from && { loadDataDir: from }),
      startParams: [...PGlite.defaultStartParams, ...SETTINGS.flatMap((setting) => ['-c', setting])],
      onStderr: (line) => {
        log.push(line);
        return false;
      },
    });
  } catch (error) {
    const reasons = log.filter((line) => /(?:FATAL|PANIC|DETAIL):/.test(line));
    const reason = reasons.length > 0 ? reasons.join(' ') : (error as Error).message;
    throw new EmbeddedServerError(
      `The embedded PostgreSQL did not start${folder ? ` on the database in ${folder.path}` : ''}: ${reason}`,
      folder
        ? 'Name another folder, or put this one back as it was when it last worked.'
        : 'Use a server instead.',
      { cause: error },
    );
  }
}

class Server implements EmbeddedServer {
  readonly description: string;
  readonly #db: PGlite;
  readonly #folder: DatabaseFolder | undefined;
  /** The session that is open. */
  #session: EmbeddedStream | undefined;
  /** What is asked is answered one piece after the other, in the order it came. */
  #queue: Promise<void> = Promise.resolve();
  #failure: EmbeddedServerError | undefined;
  #closed: Promise<void> | undefined;

  constructor(db: PGlite, folder: DatabaseFolder | undefined, description: string) {
    this.#db = db;
    this.#folder = folder;
    this.description = description;
  }

  connect(): Duplex {
    const stream: EmbeddedStream = new EmbeddedStream({
      open: () => {
        if (this.#failure) throw this.#failure;
        if (this.#closed) throw new EmbeddedServerError('The embedded PostgreSQL is closed.', 'Start it.');
        if (this.#session) {
          throw new EmbeddedServerError(
            'The embedded PostgreSQL serves one session at a time, and one is open.',
            'End it, then connect again.',
          );
        }
        this.#session = stream;
      },
      answer: (messages, ready, reply) =>
        this.#next(() => {
          this.#answer(messages, ready, reply);
        }),
      close: () => {
        if (this.#session !== stream) return;
        this.#session = undefined;
        void this.#next(() => {
          this.#endSession();
        });
      },
    });
    return stream;
  }

  async snapshot(): Promise<Blob> {
    await this.#next(() => {
      if (this.#session) throw new Error('a snapshot is taken between two sessions');
      // What is in its files needs no recovery when they are opened again.
      this.#answer(frame('Q', 'CHECKPOINT'), true);
    });
    return this.#db.dumpDataDir('none');
  }

  close(): Promise<void> {
    this.#closed ??= this.#stop();
    return this.#closed;
  }

  async #stop(): Promise<void> {
    this.#session?.destroy();
    await this.#queue;
    try {
      // A broken server must not write any more. What it committed is in its log.
      if (!this.#failure) await this.#db.close();
    } finally {
      await this.#folder?.release();
    }
  }

  #next(work: () => void): Promise<void> {
    const done = this.#queue.then(async () => {
      // While PostgreSQL works nothing else does in this thread. In between, everything else has its turn.
      await new Promise((resolve) => setImmediate(resolve));
      work();
    });
    this.#queue = done.catch(() => undefined);
    return done;
  }

  #answer(messages: Uint8Array, ready: boolean, reply?: (answer: Uint8Array) => void): void {
    if (this.#failure) throw this.#failure;
    let answer: Uint8Array;
    try {
      answer = this.#db.execProtocolRawSync(messages);
    } catch (error) {
      this.#failure = stopped(this.#folder, error);
      throw this.#failure;
    }
    reply?.(answer);
    // PGlite hides most of what breaks it, and answers nonsense from then on. The missing end gives it away.
    if (!ready || answer.at(-READY_LENGTH) === READY_FOR_QUERY) return;
    this.#failure = stopped(this.#folder);
    throw this.#failure;
  }

  #endSession(): void {
    // DISCARD ALL refuses to run in a transaction, and in PGlite it does not undo SET SESSION AUTHORIZATION.
    for (const sql of ['ROLLBACK', 'SET SESSION AUTHORIZATION postgres', 'DISCARD ALL']) {
      if (!this.#failure) this.#answer(frame('Q', sql), true);
    }
  }
}

const READY_FOR_QUERY = 0x5a;
const READY_LENGTH = 6;

function stopped(folder: DatabaseFolder | undefined, cause?: unknown): EmbeddedServerError {
  const state = folder
    ? `What was committed before is kept in ${folder.path}; the transaction it was in is not.`
    : 'The database was in memory and is lost.';
  return new EmbeddedServerError(
    `The embedded PostgreSQL stopped in the middle of a statement, which most likely needs more memory or deeper recursion than WebAssembly has. ${state}`,
    'Make the statement smaller, or run it on a server.',
    { cause },
  );
}
