import type { ReportChange } from '../engine/report-rehearsal.js';
import type { Connection } from '../postgres/connection.js';
import type { Inventory } from './inventory.js';
export interface DriftOptions {
    /** Whether it matters who owns an object. Not by default: the shadow's roles are not the target's. */
    readonly owners?: boolean;
    /** Tables to pass over, such as the history: `schema.table`, quoted as SQL wants it. */
    readonly tables?: readonly string[];
    /** How long reading the target may take, in milliseconds. */
    readonly timeoutMs?: number;
}
export interface Drift {
    /** `before` is what the applied files make, `after` what the target has. Null when the two cannot be compared. */
    readonly changes: ReportChange[] | null;
    /** What was not compared, and why: a sentence each. */
    readonly notes: string[];
}
/**
 * Where the schema of the target is not what a replay of its applied files makes: what someone changed by hand. What
 * comes about without a hand is told in notes: partitions that a job makes, schemas and extensions of the platform.
 * It reads the target and changes nothing there.
 */
export declare function readDrift(target: Connection, replay: Inventory, options?: DriftOptions): Promise<Drift>;
/** The same of two inventories, all of which are compared. */
export declare function drift(replay: Inventory, target: Inventory, options?: DriftOptions): Drift;
