import type { LintStatement } from '../../lint/statement.js';
import type { ObjectName } from '../../sql/names.js';
/** What a pending statement asks of rows that are there: where it does not hold, the statement fails. */
export type DataCheck = DataQuestion & {
    readonly statement: LintStatement;
    readonly relation: ObjectName;
    /** An earlier pending statement changes rows of the relation: what is so now need not be so then. */
    readonly changedBefore: boolean;
};
export type DataQuestion = {
    readonly kind: 'duplicates';
    readonly columns: readonly string[];
    /** Of a partial index, as SQL; undefined for every row. */
    readonly where: string | undefined;
    readonly nullsAlike: boolean;
} | {
    readonly kind: 'nulls';
    readonly columns: readonly string[];
}
/** A column without a default becomes NOT NULL as it is added. */
 | {
    readonly kind: 'rows';
    readonly columns: readonly string[];
} | {
    readonly kind: 'orphans';
    readonly columns: readonly string[];
    readonly references: ObjectName;
    /** Empty for the primary key. */
    readonly referencedColumns: readonly string[];
} | {
    readonly kind: 'violations';
    readonly columns: readonly string[];
    readonly expression: string;
} | {
    readonly kind: 'too-long';
    readonly columns: readonly [string];
    readonly length: number;
} | {
    readonly kind: 'out-of-range';
    readonly columns: readonly [string];
    readonly below: string;
    readonly scale: number;
};
