import { roleReset } from '../postgres/session.ts';
import { beforeFile, behindFile } from '../engine/step-message.ts';
import { StatementLedger } from '../engine/statement-ledger.ts';
import type { StepContext } from '../engine/step.ts';
import type { MigratorSettings } from '../engine/options.ts';
import type { PlannedStep } from '../engine/plan.ts';
import type { Connection } from '../postgres/connection.ts';
import { Session } from '../engine/session.ts';
import { announced, recordedTogether } from '../engine/unit-kinds.ts';
import type { Unit } from '../sql/script.ts';
import type { StatementEvidence } from './evidence.ts';
import { NOWHERE } from './base.ts';
import { Hooks } from './hooks.ts';
import type { Observation } from './observe.ts';
import { Onlooking } from './onlooking.ts';
import { settingsLeft } from './settings-left.ts';
import type { Shadow } from './shadow.ts';
import { takeSnapshot } from './snapshot.ts';
import { Numbering } from './statements.ts';
import type { TracedStatement } from './statements.ts';
import { notRun } from './to-evidence.ts';
import type { Place } from './to-evidence.ts';
import { traceOutside } from './trace-outside.ts';
import { traceTransaction } from './trace-transaction.ts';
import type { TracedTransaction } from './trace-transaction.ts';

/** As for the run on the target. */
export type TraceSettings = Pick<
  MigratorSettings,
  'schema' | 'table' | 'lockTimeoutMs' | 'statementTimeoutMs' | 'signal'
>;

export interface StepTrace {
  /** One for each statement that was sent or would have been, in order. */
  evidence: StatementEvidence[];
  /** Whether the step failed, rows of ours set aside; then nothing of it is left if it runs in one transaction. */
  failed: boolean;
}

/** What one statement showed; the settings come when its transaction is over. */
export interface Traced {
  statement: TracedStatement;
  evidence: StatementEvidence;
  seen: Observation | undefined;
}

/**
 * Runs steps on a shadow as the engine would, with the same history, settings and transactions, and looks at every
 * statement. Between two steps nothing of the tracer's own is in the database.
 */
export class Tracer {
  readonly #shadow: Shadow;
  readonly #context: StepContext;
  readonly #onlooking: Onlooking;
  readonly #tables: ReadonlySet<string>;
  readonly #release: () => Promise<void>;

  private constructor(
    shadow: Shadow,
    context: StepContext,
    tables: ReadonlySet<string>,
    release: () => Promise<void>,
  ) {
    this.#shadow = shadow;
    this.#context = context;
    this.#tables = tables;
    this.#onlooking = new Onlooking(shadow);
    this.#release = release;
  }

  /** A tracer has a session of its own, which `close` ends before the shadow is closed. */
  static async open(shadow: Shadow, given: TraceSettings = {}): Promise<Tracer> {
    const { database, release } = await shadow.database();
    try {
      const settings = { ...given, database, migrationsDir: '', outOfOrder: 'allow' as const };
      const session = await Session.open(settings);
      await session.lock();
      const context = { session, settings, gitCommit: undefined, run: NOWHERE };
      return new Tracer(shadow, context, await tablesOf(session.connection), release);
    } catch (error) {
      await release();
      throw error;
    }
  }

  /** What cannot be seen on this shadow, in whole sentences. */
  get notes(): string[] {
    const notes: string[] = [];
    if (!this.#shadow.superuser)
      notes.push(
        'The user of the shadow is no superuser: why a table is rewritten and what goes by a cascade are not seen, and tables stay without rows.',
      );
    if (!this.#shadow.manySessions)
      notes.push(
        'The embedded server has one session: what others see blocked was not tried, and the locks of statements outside of a transaction were not seen.',
      );
    return notes;
  }

  /** The history, as the tracer's session sees it: what a later step has to know of the earlier ones. */
  get session(): Session {
    return this.#context.session;
  }

  /** Runs one step and commits it, as far as it does not fail. */
  async trace(step: PlannedStep): Promise<StepTrace> {
    const traced = await this.observe(step);
    return {
      evidence: traced.map(({ evidence }) => evidence),
      failed: traced.some(({ evidence }) => evidence.outcome === 'failed' && !evidence.dataDependent),
    };
  }

  /** As `trace`, with all that was seen. */
  async observe(step: PlannedStep): Promise<Traced[]> {
    const { session } = this.#context;
    const hooks = new Hooks(session.connection);
    await session.widenFor([step]);
    if (this.#shadow.superuser) await hooks.install();
    try {
      return await (step.script.transaction === 'transactional'
        ? this.#wholeFile(step, hooks)
        : this.#oneByOne(step, hooks));
    } finally {
      if (!session.connection.lost) {
        await session.connection.send(['ROLLBACK', ...session.resetAfter(step.script)].join(';\n'), {
          onNotice: () => undefined,
        });
        if (this.#shadow.superuser) await hooks.remove();
        await session.readHistoryAgain();
      }
    }
  }

  async close(): Promise<void> {
    await this.#onlooking.close();
    await this.#context.session.close();
    await this.#release();
  }

  async #wholeFile(step: PlannedStep, hooks: Hooks): Promise<Traced[]> {
    const { session } = this.#context;
    const finish = behindFile(session, step).at(-1) ?? '';
    const traced = await this.#transaction(step, hooks, {
      place: placeOf(step, 0),
      statements: new Numbering(step).of(step.script.body),
      begin: ['BEGIN', ...step.script.leading, ...beforeFile(this.#context, step)],
      // The session is reset behind the commit, to see first what the file has left in it.
      finish: [...roleReset, finish, 'COMMIT'],
      text: step.text,
    });
    return traced;
  }

  async #oneByOne(step: PlannedStep, hooks: Hooks): Promise<Traced[]> {
    const ledger = new StatementLedger(this.#context, step);
    await ledger.open();
    const numbering = new Numbering(step);
    const all: Traced[] = [];
    let blocks = 0;
    for (const unit of step.script.units) {
      const place = placeOf(step, unit.kind === 'block' ? blocks++ : null);
      const statements = numbering.of(unit.sql);
      if (all.some(({ evidence }) => evidence.outcome === 'failed' && !evidence.dataDependent)) {
        for (const statement of inside(unit, statements))
          all.push({ statement, evidence: notRun(statement, place), seen: undefined });
        continue;
      }
      for (const traced of await this.#unit({ unit, step, hooks, ledger, place, statements }))
        all.push(traced);
    }
    return all;
  }

  async #unit(run: UnitTrace): Promise<Traced[]> {
    const { unit, step, hooks, ledger, place, statements } = run;
    const { connection } = this.#context.session;
    if (unit.kind === 'statement' && !recordedTogether(unit)) {
      if (announced(unit)) await ledger.setBegun(true);
      if (unit.concurrently) await connection.send('SET lock_timeout = 0');
      const traced = await traceOutside({ connection, hooks, onlooking: this.#onlooking }, run);
      if (traced.evidence.outcome !== 'failed') await ledger.record();
      return [traced];
    }
    const together = recordedTogether(unit);
    const record = together ? ledger.recordNext().statements : [];
    const [first, last] = [statements[0], statements.at(-1)];
    const block = unit.kind === 'block';
    const traced = await this.#transaction(step, hooks, {
      place,
      statements: inside(unit, statements),
      begin: [block ? (first?.sql ?? 'BEGIN') : 'BEGIN'],
      finish: [...record, block ? (last?.sql ?? 'COMMIT') : 'COMMIT'],
      text: unit.sql.sql,
    });
    if (traced.some(({ evidence }) => evidence.outcome === 'failed' && !evidence.dataDependent))
      return traced;
    if (together) ledger.recorded();
    else await ledger.record();
    return traced;
  }

  async #transaction(step: PlannedStep, hooks: Hooks, transaction: TracedTransaction): Promise<Traced[]> {
    const { session } = this.#context;
    const { connection } = session;
    const outside = await takeSnapshot(connection, hooks.schema);
    const traced = await traceTransaction(
      {
        connection,
        hooks,
        onlooking: this.#onlooking,
        seeds: this.#shadow.superuser,
        historyTable: session.table.table,
        tables: this.#tables,
        reset: step.script.transaction === 'transactional' ? session.resetAfter(step.script) : [],
      },
      transaction,
    );
    settingsLeft(traced, outside, await takeSnapshot(connection, hooks.schema));
    return traced;
  }
}

async function tablesOf(connection: Connection): Promise<Set<string>> {
  const [result] = await connection.send(
    `SELECT oid FROM pg_catalog.pg_class WHERE relkind IN ('r', 'p') AND oid >= 16384`,
    { rows: 'all' },
  );
  return new Set((result?.rows ?? []).map(([oid]) => oid ?? ''));
}

export interface UnitTrace {
  unit: Unit;
  step: PlannedStep;
  hooks: Hooks;
  ledger: StatementLedger;
  place: Place;
  statements: TracedStatement[];
}

/** The statements between a block's BEGIN and COMMIT. */
function inside(unit: Unit, statements: TracedStatement[]): TracedStatement[] {
  return unit.kind === 'block' ? statements.slice(1, -1) : statements;
}

function placeOf({ path, direction }: PlannedStep, transaction: number | null): Place {
  return { file: path, direction, transaction };
}
