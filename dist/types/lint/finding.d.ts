import type { ObjectName } from '../sql/names.js';
import type { Rule, Severity } from './rule.js';
import type { LintStatement } from './statement.js';
/** What a rule has to say, placed and weighed. */
export interface LintFinding {
    readonly rule: Rule;
    readonly severity: Severity;
    readonly statement: LintStatement;
    /** As the report names the file. */
    readonly file: string;
    /** Both 1-based; the column counts code points. */
    readonly line: number;
    readonly column: number;
    readonly message: string;
    readonly remedy: string;
    readonly relation: ObjectName | undefined;
    /** Why it does no harm: it is counted and listed, and is no finding that anybody has to look at. */
    readonly guarded: string | undefined;
    /** Why it weighs less than its rule says. */
    readonly lowered: string | undefined;
    /** The reason that a comment in the file gives for it. */
    readonly suppressed: string | undefined;
}
/** Neither held back by a guard nor by a comment. */
export declare function stands({ guarded, suppressed }: LintFinding): boolean;
