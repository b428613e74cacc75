import type { ObjectName } from '../sql/names.js';
import type { Context } from './rule.js';
import type { LintStatement } from './statement.js';
/** What the statements before this one define by a column, and that keeps its type from being changed. */
export declare function dependantsOf(table: ObjectName, column: string, statement: LintStatement, context: Context): string[];
