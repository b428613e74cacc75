import type { LintStatement } from '../../lint/statement.js';
import type { DataCheck } from './check.js';
/**
 * What the pending statements ask of rows that are there already, in their order. What cannot be asked of the rows
 * as they are is left out: a unique index on an expression, a type change by USING, a check that calls functions.
 */
export declare function dataChecks(statements: readonly LintStatement[]): DataCheck[];
