import type { Node } from 'libpg-query';
import type { ObjectName } from '../sql/names.js';
import type { Context } from './rule.js';
import type { LintStatement } from './statement.js';
export interface Policy {
    readonly name: string;
    readonly statement: LintStatement;
    readonly permissive: boolean;
    /** `all`, `select`, `insert`, `update` or `delete`. */
    readonly command: string;
    /** Names of roles; `public` for everybody. */
    readonly roles: readonly string[];
    readonly using: Node | undefined;
    readonly check: Node | undefined;
}
/** What the files say of the row security of a table; of a table that none of them creates it is not all there is. */
export interface TableSecurity {
    readonly name: ObjectName;
    created: LintStatement | undefined;
    /** Undefined when no statement says so: off for a table that is created here. */
    enabled: boolean | undefined;
    /** The last statement that switched it. */
    switched: LintStatement | undefined;
    policies: Policy[];
}
/** Reads all files from the first to the last. */
export declare function rowSecurity({ files, catalog }: Context): TableSecurity[];
/** The policies that pending statements make, with the table of each. */
export declare function policyOf(statement: LintStatement): (Policy & {
    table: ObjectName;
}) | undefined;
export declare function roleName(node: Node): string;
