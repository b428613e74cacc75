import type { ObjectName } from '../sql/names.js';
import type { Context } from './rule.js';
import type { LintStatement } from './statement.js';
/** Whether a pending statement behind this one takes rights on the relation away from everybody. */
export declare function isRevokedLater(name: ObjectName, statement: LintStatement, context: Context): boolean;
