import { backoffMs, isAborted, sleep } from './backoff.ts';
import { readLockHolder } from './advisory-lock.ts';
import { lockedOut } from './database-errors.ts';
import { cancelled } from './errors.ts';
import { rollbackScriptOf } from './folder.ts';
import type { MigrationsFolder } from './folder.ts';
import { unfinished } from './history-row.ts';
import { DEFAULTS } from './options.ts';
import type { LockHolder, MigratorSettings } from './options.ts';
import type { Session } from './session.ts';
import { decoded } from '../sql/text.ts';
import { versionKey } from './version.ts';

/**
 * How long a runner behind a pooler may show nothing of itself before its unfinished row counts as left behind.
 * Between two statements of its file it is seen nowhere. Milliseconds.
 */
const UNSEEN_MS = 5000;

/**
 * Waits for other runners where no session lock keeps them out: behind a pooler, or beside a runner behind one.
 * Looks again and again and never waits on the server, where a waiting statement would keep a session of the
 * pool from the application and a snapshot from CREATE INDEX CONCURRENTLY. All waits of a run together last at
 * most `lock-wait`, counted anew whenever the run has got on.
 */
export class OtherRunner {
  readonly #settings: Pick<MigratorSettings, 'lockWaitMs' | 'signal' | 'onEvent'>;
  #started: number | undefined;
  #attempt = 0;

  constructor(settings: Pick<MigratorSettings, 'lockWaitMs' | 'signal' | 'onEvent'>) {
    this.#settings = settings;
  }

  /** The run has got on: what it waits for next is another wait. */
  gotOn(): void {
    this.#started = undefined;
    this.#attempt = 0;
  }

  /** Waits until nobody holds the lock of the history. Somebody else may have taken it by the time of the next try. */
  async untilUnlocked(session: Session): Promise<void> {
    let holder = await session.lockHolder();
    do {
      await this.#pause(holder);
      holder = await session.lockHolder();
    } while (holder);
  }

  /**
   * Waits while an unfinished row shows signs of life: its runner's statement is on the server, or it gets on.
   * What is still unfinished afterwards seems to be left behind by a run that died.
   */
  async untilFinished(session: Session, folder: MigrationsFolder): Promise<void> {
    const patienceMs = session.pooled ? UNSEEN_MS : 0;
    let before = '';
    let seenAt = performance.now();
    for (;;) {
      const rows = session.history.filter((row) => unfinished(row));
      if (rows.length === 0) return;
      const now = rows.map(({ version, executionTimeMs }) => `${version} ${executionTimeMs}`).join();
      const runner = await runnerOf(session, folder);
      if (runner || (before !== '' && now !== before)) seenAt = performance.now();
      else if (performance.now() - seenAt >= patienceMs) return;
      before = now;
      await this.#pause(runner);
      await session.readHistoryAgain();
    }
  }

  async #pause(holder: LockHolder | undefined): Promise<void> {
    const { signal, onEvent, lockWaitMs = DEFAULTS.lockWaitMs } = this.#settings;
    this.#started ??= performance.now();
    const waitedMs = performance.now() - this.#started;
    if (isAborted(signal)) throw cancelled('while waiting for another run');
    if (waitedMs >= lockWaitMs) throw lockedOut(holder, waitedMs);
    onEvent?.({ type: 'waiting-for-runner', holder, waitedMs });
    this.#attempt += 1;
    await sleep(Math.min(backoffMs(this.#attempt, 50, 1000), lockWaitMs - waitedMs), signal);
  }
}

/**
 * The session that is at work on an unfinished row: it holds the lock, as a runner that came without the pooler
 * does, or it runs a statement of the row's file. Which session of the server a runner behind a pooler has changes
 * from statement to statement.
 */
async function runnerOf(session: Session, folder: MigrationsFolder): Promise<LockHolder | undefined> {
  const holder = session.pooled ? await session.lockHolder() : undefined;
  return holder ?? runnerOfUnfinished(session, folder);
}

/**
 * The session that runs a statement of the file of an unfinished row, as one does that was begun through a pooler and
 * whose process is gone.
 */
export async function runnerOfUnfinished(
  session: Session,
  folder: MigrationsFolder,
): Promise<LockHolder | undefined> {
  const scripts = session.history.flatMap((row) => {
    const direction = unfinished(row)?.direction;
    const file =
      direction === 'down'
        ? rollbackScriptOf(folder, row.version, row.name)?.read()
        : folder.migrations.find(({ key }) => key === versionKey(row.version));
    return direction && file ? [decoded(file.read())] : [];
  });
  const [running] = await session.connection.send(RUNNING, { rows: 'all' });
  const row = running?.rows.find(([, , , , query]) => {
    const text = statementIn(query ?? '');
    return text.length >= SHORTEST && scripts.some((script) => script.includes(text));
  });
  return readLockHolder(row && running && { ...running, rows: [row] });
}

/** Of a message of ours what is of the file: without the BEGIN in front of it and the record behind it. */
function statementIn(query: string): string {
  const [text = ''] = query
    .replace(/^BEGIN;\n/, '')
    .split(/\n;(?:WITH done AS \(|SELECT pg_catalog\.set_config\('migrate_action\.)/, 1);
  return text.trim();
}

/** A shorter query is found in too many files to tell whose it is. */
const SHORTEST = 10;

/** What other sessions of the database run, in the columns of `lockHolderQuery`; the server cuts long ones off. */
const RUNNING = `SELECT a.pid, a.application_name, a.usename,
  pg_catalog.to_char(a.query_start AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS"Z"'), a.query
FROM pg_catalog.pg_stat_activity a
WHERE a.datname = pg_catalog.current_database() AND a.pid <> pg_catalog.pg_backend_pid() AND a.state = 'active'`;
