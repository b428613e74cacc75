import type { Lock } from './locks.js';
import type { Context } from './rule.js';
import type { LintStatement } from './statement.js';
/** The strongest lock on each relation that a transaction holds on to, by `relationKey`. */
export type Held = ReadonlyMap<string, Lock>;
/** What the statements before hold on to until the end of the transaction. */
export declare function heldLocks(context: Context): Held;
/** What of it stops reads as well. */
export declare function heldExclusively(context: Context): Held;
/**
 * The locks of a statement that has been applied to the catalog. A relation that it gives another name is known by
 * the new one from then on, in `held`, too: it is one relation, and one lock.
 */
export declare function keyedLocks(held: readonly Map<string, Lock>[], statement: LintStatement, context: Context): (readonly [string, Lock])[];
