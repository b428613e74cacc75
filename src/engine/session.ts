import type { Connection } from '../postgres/connection.ts';
import { explainHost } from '../postgres/hosts.ts';
import { ServerError } from '../postgres/message.ts';
import type { StatementResult } from '../postgres/message.ts';
import { isAlreadyThere } from '../postgres/sqlstate.ts';
import { sessionReset, sessionSettings, sharedSessionReset } from '../postgres/session.ts';
import type { Script } from '../sql/script.ts';
import {
  lockHolderQuery,
  lockKey,
  lockTransaction,
  readLockHolder,
  tryLock,
  tryLockAgain,
  unlock,
} from './advisory-lock.ts';
import { backoffMs, sleep } from './backoff.ts';
import { CallerSession } from './caller-session.ts';
import { historyRefused, lockedOut, readOnlyServer } from './database-errors.ts';
import { cancelled } from './errors.ts';
import { connect } from './connect.ts';
import { codePointLength } from '../sql/position.ts';
import { createHistory, FLUSH, historyQuery, readHistory, widen } from './history.ts';
import type { HistoryRow } from './history-row.ts';
import type { HistoryTable } from './history.ts';
import type { ServerState } from './server-state.ts';
import { readFirst } from './first-look.ts';
import { dropAfterAbort, interruptible, PATIENCE_MS } from './interrupt.ts';
import { DEFAULTS } from './options.ts';
import type { LockHolder, MigratorSettings } from './options.ts';
import { Notices } from './notices.ts';
import { Watch } from './watch.ts';

/** One session on the target, from its first message to its last. */
export class Session {
  readonly connection: Connection;
  readonly state: ServerState;
  readonly table: HistoryTable;
  /**
   * The session is not the server process that was announced: a pooler stands between. Then nothing may be
   * set on the session, no session lock excludes anybody, and each transaction takes the lock for itself.
   */
  readonly pooled: boolean;
  /** Sees what a step does that takes its time. */
  readonly watch: Watch;
  readonly notices: Notices;
  history: HistoryRow[];
  /** A file that was sent names the history, and may have given it what keeps records out: a trigger, a rule. */
  historyNamed = false;
  readonly #settings: MigratorSettings;
  readonly #key: bigint;
  readonly #caller: CallerSession | undefined;
  readonly #closeServer: () => Promise<void>;
  readonly #keepConnection: () => void;
  #tableExists: boolean;
  #settingsSent = false;
  #locked = false;
  #readAhead: Promise<StatementResult | undefined> | undefined;
  #closing: Promise<void> | undefined;

  private constructor(
    opened: {
      connection: Connection;
      state: ServerState;
      history: HistoryRow[];
      closeServer: () => Promise<void>;
      keepConnection: () => void;
    },
    settings: MigratorSettings,
    caller: CallerSession | undefined,
  ) {
    this.connection = opened.connection;
    this.state = opened.state;
    this.history = opened.history;
    this.#closeServer = opened.closeServer;
    this.#keepConnection = opened.keepConnection;
    this.#settings = settings;
    this.#caller = caller;
    this.#tableExists = opened.state.tableExists;
    this.table = { schema: opened.state.schema, table: settings.table ?? DEFAULTS.table };
    this.#key = lockKey(opened.state.database, this.table.schema, this.table.table);
    this.pooled =
      !opened.connection.embedded &&
      opened.connection.announcedPid !== undefined &&
      opened.connection.announcedPid !== opened.state.backendPid;
    this.watch = new Watch(settings, opened.state, { direct: !this.pooled });
    this.notices = new Notices(settings.onEvent);
  }

  /**
   * Connects and reads the state of the server and the history, in one message: all that a command needs
   * that only reads. Nothing is created and no lock is taken. The connection is dropped `patienceMs` after an
   * abort, unless it is a caller's own.
   */
  static async open(settings: MigratorSettings, patienceMs = PATIENCE_MS): Promise<Session> {
    const { connection, closeServer } = await connect(settings);
    const ours = settings.database.kind === 'target' ? settings.signal : undefined;
    const keepConnection = dropAfterAbort(connection, ours, patienceMs);
    try {
      const table = settings.table ?? DEFAULTS.table;
      // First of all: in a caller's transaction the first failing query would spoil what it has done.
      const caller = settings.database.kind === 'client' ? await CallerSession.record(connection) : undefined;
      const { state, history } = await interruptible(
        connection,
        settings.signal,
        () => readFirst(connection, settings.schema, table),
        patienceMs,
      );
      return new Session({ connection, state, history, closeServer, keepConnection }, settings, caller);
    } catch (error) {
      keepConnection();
      await connection.close();
      await closeServer();
      throw error;
    }
  }

  /**
   * Makes the session ready to change the database: its settings, the lock that keeps other runners out, the
   * history table, and the history as it is under the lock.
   */
  async lock(): Promise<void> {
    if (this.state.inRecovery || this.state.readOnly) throw readOnlyServer(this.state);
    if (this.pooled) {
      await this.#prepareHistory();
      return;
    }
    const started = performance.now();
    const waitMs = this.#settings.lockWaitMs ?? DEFAULTS.lockWaitMs;
    for (let attempt = 1; ; attempt++) {
      if (this.#settings.signal?.aborted === true)
        throw cancelled(attempt === 1 ? 'before anything was run' : 'while waiting for another run');
      if (await this.#tryLock()) break;
      const holder = await this.lockHolder();
      const waitedMs = performance.now() - started;
      if (waitedMs >= waitMs) throw lockedOut(holder, waitedMs);
      this.#settings.onEvent?.({ type: 'waiting-for-runner', holder, waitedMs });
      await sleep(
        Math.min(backoffMs(attempt, 50, 1000), Math.max(0, waitMs - waitedMs)),
        this.#settings.signal,
      );
    }
    await this.#prepareHistory();
  }

  /** What is known of the pooler by its host name. */
  get poolerAdvice(): string | undefined {
    const { database } = this.#settings;
    if (database.kind !== 'target') return undefined;
    const explained = database.target.hosts.map(({ host, port }) => explainHost(host, port));
    return explained.find(({ kind }) => kind !== 'supabase-direct')?.advice;
  }

  /** SET statements that restore the session's own settings after a reset; none behind a pooler. */
  ownSettings(): string[] {
    return this.pooled ? [] : sessionSettings(this.#timeouts(), this.state);
  }

  /** The same for one transaction, which is all that may be set behind a pooler. */
  localSettings(): string[] {
    return this.pooled ? sessionSettings(this.#timeouts(), this.state, 'LOCAL') : [];
  }

  /** What takes the lock for each transaction, which is all that holds behind a pooler. */
  transactionLock(): string[] {
    return this.pooled ? [lockTransaction(this.#key)] : [];
  }

  /** What takes back what a script has set for the session, and restores the session's own settings. */
  resetAfter({ body }: Pick<Script, 'body'>): string[] {
    const shared = this.pooled ? sharedSessionReset(body.sql) : [];
    return [...sessionReset(this.keeps), ...shared, ...this.ownSettings()];
  }

  /** What the caller's session keeps when a migration's traces are taken back; nothing for a session of our own. */
  get keeps(): { preparedStatements?: boolean; listening?: boolean; temporaryTables?: boolean } {
    if (this.pooled) return { preparedStatements: true };
    return this.#caller?.keeps ?? {};
  }

  /** Takes the lock again when a migration may have given it up. */
  async relock(): Promise<void> {
    if (this.pooled || !this.#locked) return;
    const [result] = await this.connection.send(tryLockAgain(this.#key), { rows: 'all' });
    if (result?.rows[0]?.[0] === 't') return;
    this.#locked = false;
    await this.lock();
  }

  /** Whether steps may be sent without waiting for the answer to the one before: not through a transaction pooler. */
  get pipelined(): boolean {
    return this.connection.pipelined && !this.pooled;
  }

  /** Makes durable what was committed without waiting for the disk, in this session or another, cancelled or not. */
  async makeDurable(): Promise<void> {
    await this.connection.send(FLUSH);
  }

  /** Who holds the lock of this history; undefined when nobody does. */
  async lockHolder(): Promise<LockHolder | undefined> {
    const [result] = await this.connection.send(lockHolderQuery(this.#key), { rows: 'all' });
    return readLockHolder(result);
  }

  async readHistoryAgain(): Promise<void> {
    const ahead = this.#readAhead;
    this.#readAhead = undefined;
    const result = (await ahead) ?? (await this.#sendHistoryQuery());
    this.history = readHistory(result);
  }

  /** Sends the question for the history behind what is on its way; the answer is for `readHistoryAgain`. */
  readAhead(): void {
    // What becomes of the messages in front decides whether the answer is of use.
    this.#readAhead = this.#sendHistoryQuery().catch(() => undefined);
  }

  /** Forgets what was read ahead: more has been sent since, or it was asked in a transaction that has failed. */
  forgetReadAhead(): void {
    this.#readAhead = undefined;
  }

  async #sendHistoryQuery(): Promise<StatementResult | undefined> {
    const query = historyQuery(this.table.table, this.table.schema);
    const [result] = await this.connection.send(query, { rows: 'all' });
    return result;
  }

  /** Makes the history's columns wide enough for what is going to be written. */
  async widenFor(migrations: readonly { version: string; name: string }[]): Promise<void> {
    const longest = (column: 'version' | 'name'): number =>
      migrations.reduce((most, migration) => Math.max(most, codePointLength(migration[column])), 0);
    const limits = this.state.tableExists ? this.state : { versionLimit: 10, nameLimit: 255 };
    const statements: string[] = [];
    if (limits.versionLimit !== null && longest('version') > limits.versionLimit)
      statements.push(widen(this.table, 'version'));
    if (limits.nameLimit !== null && longest('name') > limits.nameLimit)
      statements.push(widen(this.table, 'name'));
    if (statements.length === 0) return;
    try {
      await this.#send(statements.join(';\n'));
    } catch (error) {
      throw historyRefused(error, this.table, this.state, 'widened for a longer version or name');
    }
  }

  /**
   * Gives the lock back, the caller's session as it was, and ends a session of our own. The goodbye is said at
   * once; who has something else to do may wait for the answer later.
   */
  close(): Promise<void> {
    return (this.#closing ??= this.#close());
  }

  async #close(): Promise<void> {
    try {
      if (this.#caller && !this.connection.lost) {
        if (this.#locked) await this.connection.send(unlock(this.#key));
        if (this.#settingsSent) await this.#caller.restore(this.connection);
      }
    } finally {
      this.#keepConnection();
      await Promise.all([this.watch.close(), this.connection.close()]);
      await this.#closeServer();
    }
  }

  async #tryLock(): Promise<boolean> {
    const settings = this.#settingsSent ? [] : this.ownSettings();
    const statements = [...settings, tryLock(this.#key)];
    if (this.#tableExists) statements.push(historyQuery(this.table.table, this.table.schema));
    const results = await this.#send(statements.join(';\n'));
    this.#settingsSent = true;
    if (results[settings.length]?.rows[0]?.[0] !== 't') return false;
    this.#locked = true;
    if (this.#tableExists) this.history = readHistory(results.at(-1));
    return true;
  }

  /** Creates the history when it is not there. Behind a pooler two runners may do so at once. */
  async #prepareHistory(): Promise<void> {
    if (this.#tableExists) {
      if (this.pooled) await this.readHistoryAgain();
      return;
    }
    const create = `${createHistory(this.table, this.state.schemaExists)};\n${historyQuery(this.table.table, this.table.schema)}`;
    for (let attempt = 1; ; attempt++) {
      try {
        const results = await this.#send(create);
        this.history = readHistory(results.at(-1));
        this.#tableExists = true;
        return;
      } catch (error) {
        if (attempt < 20 && createdByAnother(error)) continue;
        throw historyRefused(error, this.table, this.state, 'created');
      }
    }
  }

  /** Somebody may hold a lock on the history: what waits for it ends when the run is cancelled. */
  #send(sql: string): Promise<StatementResult[]> {
    return interruptible(this.connection, this.#settings.signal, () =>
      this.connection.send(sql, { rows: 'all' }),
    );
  }

  #timeouts(): { statementTimeoutMs: number; lockTimeoutMs: number } {
    return {
      statementTimeoutMs: this.#settings.statementTimeoutMs ?? DEFAULTS.statementTimeoutMs,
      lockTimeoutMs: this.#settings.lockTimeoutMs ?? DEFAULTS.lockTimeoutMs,
    };
  }
}

/** IF NOT EXISTS does not keep two sessions apart: the loser gets a duplicate key of a catalog, or 42P07. */
function createdByAnother(error: unknown): boolean {
  return error instanceof ServerError && isAlreadyThere(error.sqlstate);
}
