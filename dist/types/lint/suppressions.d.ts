import type { LintFile, LintStatement } from './statement.js';
/** Something about a comment that suppresses, or means to. */
export interface CommentProblem {
    readonly rule: 'suppression-unknown-rule' | 'suppression-without-reason' | 'unused-suppression';
    /** The statement that it is about, or stands nearest to. */
    readonly statement: LintStatement;
    /** UTF-16 offset of the comment in its file. */
    readonly offset: number;
    readonly message: string;
    readonly remedy: string;
}
/** The comments in the pending files that suppress findings. Remembers which of them did. */
export declare class Suppressions {
    #private;
    /** @param knownRules the names of all rules, those that only a rehearsal can see too */
    constructor(files: readonly LintFile[], knownRules: readonly string[]);
    /** The reason for which a finding is suppressed; undefined when it is not. */
    reasonFor(rule: string, statement: LintStatement): string | undefined;
    /** The same for a finding about a whole file. */
    reasonForFile(rule: string, file: LintFile): string | undefined;
    /**
     * What is wrong with our own comments; those of other tools are theirs to judge.
     *
     * @param ran whether a rule was held against a file, so that what it has not found is not there
     */
    problems(ran: (rule: string, file: LintFile) => boolean): Generator<CommentProblem>;
}
