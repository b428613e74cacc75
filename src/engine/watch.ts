import type { Connection } from '../postgres/connection.ts';
import { openConnection } from '../postgres/open.ts';
import type { Target } from '../postgres/target.ts';
import { DEFAULTS } from './options.ts';
import type { MigratorSettings, StepLife } from './options.ts';
import type { PlannedStep } from './plan.ts';
import type { ReportBlocker } from './report.ts';
import { lifeQuery, NO_LIFE, readLife } from './watch-queries.ts';
import type { Watched } from './watch-queries.ts';

/** How long a step runs before it is looked at, and how long a look may take. Milliseconds. */
const PATIENCE_MS = 1000;
/** Between two looks at most. Milliseconds. */
const EVERY_MS = 500;
/** A look that fails so often in a row is given up. */
const MOST_FAILURES = 3;

type Settings = Pick<
  MigratorSettings,
  'database' | 'lockTimeoutMs' | 'connectTimeoutMs' | 'signal' | 'onEvent'
>;

/** One step that is under way. */
interface Spell {
  step: PlannedStep;
  began: number;
  everyMs: number;
}

/**
 * Looks, on a connection of its own, at a step that takes its time: what it does, how far it is, who keeps it
 * waiting. The connection is opened when it is first needed and closed with the session; where none can be had,
 * only the time is told. A step never waits for it, and never fails for it.
 */
export class Watch {
  readonly #settings: Settings;
  readonly #target: Target | undefined;
  readonly #watched: Watched;
  readonly #closing = new AbortController();
  #connection: Connection | undefined;
  #opening: Promise<void> | undefined;
  #failures = 0;
  #spell: Spell | undefined;
  #timer: NodeJS.Timeout | undefined;
  /** By process: who was seen to keep the present try waiting. */
  #seen = new Map<number, ReportBlocker>();
  readonly #failed = new WeakMap<Error, ReportBlocker[]>();

  /**
   * `direct` when the watched process is the session's own for as long as that lasts. Behind a transaction
   * pooler it works for anybody a moment later, and what it does would be told of the step.
   */
  constructor(settings: Settings, watched: Watched, { direct }: { direct: boolean }) {
    const { database } = settings;
    this.#settings = settings;
    this.#watched = watched;
    if (direct && database.kind === 'target' && watched.backendStart !== null) this.#target = database.target;
  }

  /** A step begins. Returns what ends it. */
  begin(step: PlannedStep): () => void {
    const lockTimeoutMs =
      step.directives.lockTimeoutMs ?? this.#settings.lockTimeoutMs ?? DEFAULTS.lockTimeoutMs;
    // Soon enough to see whom it waits for before it gives way.
    const soon = lockTimeoutMs === 0 ? Infinity : Math.max(20, lockTimeoutMs * 0.4);
    const spell = { step, began: performance.now(), everyMs: Math.min(EVERY_MS, soon) };
    this.#spell = spell;
    this.newTry();
    this.#lookIn(Math.min(PATIENCE_MS, soon), spell);
    return () => {
      if (this.#spell === spell) this.#spell = undefined;
    };
  }

  /** The step is tried once more: whom the last try waited for says nothing of this one. */
  newTry(): void {
    this.#seen = new Map();
  }

  /** A try has failed with this error. Returns who was seen to keep it waiting, longest transaction first. */
  failed(error: Error): ReportBlocker[] {
    const known = this.#failed.get(error);
    if (known) return known;
    const blockers = [...this.#seen.values()];
    this.#failed.set(error, blockers);
    return blockers;
  }

  /** The error stands for another one of the same try. */
  failedAs(error: Error, own: Error): void {
    this.#failed.set(own, this.blockersOf(error));
  }

  /** Who was seen to keep the try waiting that failed with this error. */
  blockersOf(error: Error): ReportBlocker[] {
    return this.#failed.get(error) ?? [];
  }

  /** Connects, if that is possible and not done, so that the next try is seen from its start. */
  open(): void {
    if (!this.#target || this.#failures >= MOST_FAILURES || this.#closing.signal.aborted) return;
    if (this.#connection && !this.#connection.lost) return;
    this.#opening ??= this.#connect(this.#target)
      .catch(() => {
        // Too many connections, most likely. The step does not depend on it.
        this.#failures += 1;
      })
      .finally(() => {
        this.#opening = undefined;
      });
  }

  async close(): Promise<void> {
    this.#spell = undefined;
    clearTimeout(this.#timer);
    this.#closing.abort();
    await this.#opening;
    // Who aborts is killed soon after, and a silent network takes its time to say goodbye.
    if (this.#settings.signal?.aborted === true) this.#connection?.destroy();
    else await this.#connection?.close();
  }

  async #connect(target: Target): Promise<void> {
    const { connectTimeoutMs = DEFAULTS.connectTimeoutMs } = this.#settings;
    const named = { ...target, applicationName: `${target.applicationName ?? 'migrate-action'} watch` };
    const connection = await openConnection(named, connectTimeoutMs, this.#closing.signal);
    this.#connection = connection;
    const drop = (): void => {
      connection.destroy();
    };
    this.#closing.signal.addEventListener('abort', drop);
    // What is looked at may be locked by the very step.
    await connection
      .send(`SET statement_timeout = ${PATIENCE_MS}; SET lock_timeout = ${PATIENCE_MS / 2}`)
      .finally(() => {
        this.#closing.signal.removeEventListener('abort', drop);
      });
  }

  #lookIn(ms: number, spell: Spell): void {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => {
      if (this.#spell === spell) void this.#look(spell);
    }, ms);
    this.#timer.unref();
  }

  async #look(spell: Spell): Promise<void> {
    const seen = this.#seen;
    const life = await this.#life(spell.everyMs);
    for (const blocker of life.blockers) seen.set(blocker.pid, blocker);
    // The step may be through, or another under way, by now.
    if (this.#spell !== spell) return;
    const { version, name } = spell.step;
    const elapsedMs = performance.now() - spell.began;
    this.#settings.onEvent?.({ type: 'step-running', version, name, elapsedMs, ...life });
    this.#lookIn(spell.everyMs, spell);
  }

  async #life(patienceMs: number): Promise<StepLife> {
    this.open();
    if (this.#opening) await Promise.race([this.#opening, passed(patienceMs)]);
    const connection = this.#connection;
    if (this.#opening || !connection || connection.lost || this.#failures >= MOST_FAILURES) return NO_LIFE;
    const giveUp = setTimeout(() => {
      connection.destroy();
    }, 2 * PATIENCE_MS);
    giveUp.unref();
    try {
      const life = readLife(await connection.send(lifeQuery(this.#watched), { rows: 'all' }));
      this.#failures = 0;
      return life;
    } catch {
      this.#failures += 1;
      return NO_LIFE;
    } finally {
      clearTimeout(giveUp);
    }
  }
}

function passed(ms: number): Promise<void> {
  return new Promise((resolve) => {
    setTimeout(resolve, ms).unref();
  });
}
