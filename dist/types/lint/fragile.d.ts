import type { Effect } from './effects.js';
import type { LintStatement } from './statement.js';
/** The effects of a statement that a second run of its file would stumble over. */
export declare function fragileEffects(statement: LintStatement): Effect[];
