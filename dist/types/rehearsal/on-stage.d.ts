import type { RehearsalSubject } from '../engine/rehearsal-port.js';
import type { ReportRollback } from '../engine/report-rehearsal.js';
import type { BaseSchema } from '../lint/catalog.js';
import type { StatementEvidence } from './evidence.js';
import type { Inventory } from './inventory.js';
import type { Phases } from './phases.js';
import type { Stage } from './stage.js';
/** What was seen on the stage. */
export interface Played {
    /** What the target has, as far as the base makes it. */
    base: BaseSchema;
    evidence: StatementEvidence[];
    before: Inventory;
    /** Behind the last migration that could be applied. */
    after: Inventory;
    rollbacks: ReportRollback[];
    /** What could not be seen. */
    notes: string[];
}
/** Runs the pending migrations statement by statement, and then down and up again as the engine does. */
export declare function play(stage: Stage, { steps, folder }: Pick<RehearsalSubject, 'steps' | 'folder'>, phases: Phases): Promise<Played>;
