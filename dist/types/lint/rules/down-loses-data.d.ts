import type { Hit, Rule } from '../rule.js';
import type { LintStatement } from '../statement.js';
export declare const rule: Rule;
/** What the statements of a rollback script delete. It is not among the pending files, so the rule has no check. */
export declare function lostByRollback(statements: readonly LintStatement[]): Generator<Hit>;
