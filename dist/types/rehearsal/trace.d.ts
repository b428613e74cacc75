import { StatementLedger } from '../engine/statement-ledger.js';
import type { MigratorSettings } from '../engine/options.js';
import type { PlannedStep } from '../engine/plan.js';
import { Session } from '../engine/session.js';
import type { Unit } from '../sql/script.js';
import type { StatementEvidence } from './evidence.js';
import { Hooks } from './hooks.js';
import type { Observation } from './observe.js';
import type { Shadow } from './shadow.js';
import type { TracedStatement } from './statements.js';
import type { Place } from './to-evidence.js';
/** As for the run on the target. */
export type TraceSettings = Pick<MigratorSettings, 'schema' | 'table' | 'lockTimeoutMs' | 'statementTimeoutMs' | 'signal'>;
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
export declare class Tracer {
    #private;
    private constructor();
    /** A tracer has a session of its own, which `close` ends before the shadow is closed. */
    static open(shadow: Shadow, given?: TraceSettings): Promise<Tracer>;
    /** What cannot be seen on this shadow, in whole sentences. */
    get notes(): string[];
    /** The history, as the tracer's session sees it: what a later step has to know of the earlier ones. */
    get session(): Session;
    /** Runs one step and commits it, as far as it does not fail. */
    trace(step: PlannedStep): Promise<StepTrace>;
    /** As `trace`, with all that was seen. */
    observe(step: PlannedStep): Promise<Traced[]>;
    close(): Promise<void>;
}
export interface UnitTrace {
    unit: Unit;
    step: PlannedStep;
    hooks: Hooks;
    ledger: StatementLedger;
    place: Place;
    statements: TracedStatement[];
}
