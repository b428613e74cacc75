import type { BaseSchema } from './catalog.js';
import type { LintFinding } from './finding.js';
import type { SmallTable } from './guards.js';
import type { Context, Rule, Severity } from './rule.js';
import type { Timeouts } from './settings.js';
import type { LintFile } from './statement.js';
import { Suppressions } from './suppressions.js';
export interface LintOptions {
    /** In the order in which they run. */
    readonly files: readonly LintFile[];
    /** Of the target, as `server_version_num`. */
    readonly serverVersionNum: number;
    /** What there is before the pending files; without it, the other files say what they can. */
    readonly base?: BaseSchema;
    /** What the runner sets for each file: none by default. */
    readonly timeouts?: Timeouts | ((file: LintFile) => Timeouts);
    readonly size?: Context['size'];
    readonly smallTable?: SmallTable;
    /** All by default. */
    readonly rules?: readonly Rule[];
    /** What the configuration says of a rule in a file; undefined leaves it to the rule. */
    readonly level?: (rule: Rule, path: string) => Severity | 'off' | undefined;
    /**
     * The comments of the files, for whoever adds findings of a rehearsal and asks for `commentFindings` in the end.
     * Without it, what is wrong with them is among the findings.
     */
    readonly suppressions?: Suppressions;
}
/** The comments of the pending files that suppress what any rule finds. */
export declare function suppressionsOf({ files }: Pick<LintOptions, 'files'>): Suppressions;
/**
 * Holds the rules against every pending file, in order. What a guard held back is among the findings, with its
 * reason; nothing is dropped in silence.
 */
export declare function lint(options: LintOptions): LintFinding[];
/**
 * What is wrong with the comments, once every finding has been held against them.
 *
 * @param rehearsed whether what only a rehearsal can see has been looked for
 */
export declare function commentFindings(options: LintOptions, suppressions: Suppressions, rehearsed?: boolean): LintFinding[];
