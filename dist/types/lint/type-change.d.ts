import type { ColumnDef } from 'libpg-query';
import type { Context } from './rule.js';
import type { SqlType } from './sql-type.js';
import type { LintStatement } from './statement.js';
import type { TableAction } from './table-actions.js';
/**
 * What PostgreSQL does with the rows: nothing (`same`, `free`), nothing if the session's time zone is UTC
 * (`time zone`), it writes the table anew (`rewrite`), or one of the types is not known (`unknown`).
 */
export type Effect = 'same' | 'free' | 'time zone' | 'unknown' | 'rewrite';
export interface TypeChange {
    readonly command: TableAction;
    readonly column: string;
    readonly from: SqlType | undefined;
    readonly to: SqlType;
    readonly def: ColumnDef;
    /** A USING that does more than cast the column itself. */
    readonly computes: boolean;
    readonly effect: Effect;
}
/** The columns whose type an ALTER TABLE changes. */
export declare function typeChanges(statement: LintStatement, context: Context): TypeChange[];
/** Types with the same answer are compared and indexed by the same operators. */
export declare function orderOf({ name }: SqlType): string;
