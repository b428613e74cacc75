import type { SmallTable } from './guards.js';
import type { Rule, Severity } from './rule.js';
/** What `migrate-action.json` says. What it does not say is undefined. */
export interface Configuration {
    /** From which severity on a finding fails a check. */
    readonly failOn: FailOn | undefined;
    readonly rules: ReadonlyMap<string, Level>;
    /** Migrations up to this version are left alone: they were written before the rules were. */
    readonly startAfter: string | undefined;
    /** In order: a later one has the last word. */
    readonly overrides: readonly Override[];
    /** As `server_version_num`, for when the target is not asked. */
    readonly serverVersionNum: number | undefined;
    readonly smallTable: SmallTable;
    /** What a rollback script that does not lead back to the schema before is worth. */
    readonly rollback: RollbackLevel | undefined;
}
export interface Override {
    readonly files: readonly string[];
    readonly rules: ReadonlyMap<string, Level>;
}
export type Level = Severity | 'off';
export type FailOn = 'error' | 'warning' | 'never';
export type RollbackLevel = 'error' | 'warning' | 'off';
/**
 * What the configuration makes of a rule in a file.
 *
 * @param file below the migrations folder, with `/`: `versions/042_orders.sql`
 */
export declare function configuredLevel({ rules, overrides, rollback }: Configuration, { id }: Pick<Rule, 'id'>, file: string): Level | undefined;
/** Whether findings of that severity fail a check; errors do unless the configuration says otherwise. */
export declare function fails(severity: Severity, failOn?: FailOn): boolean;
