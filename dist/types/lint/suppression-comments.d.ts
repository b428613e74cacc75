/** What a comment asks to have left out. */
export interface Directive {
    /** Whose comment it is. */
    readonly tool: 'migrate-action' | 'squawk' | 'eugene' | 'atlas' | 'pgfence' | 'postgres-language-server';
    /** `start` and `end` stand around the statements that they are about. */
    readonly scope: 'statement' | 'file' | 'start' | 'end';
    /** Our names; of another tool's rules, those that look for the same. */
    readonly rules: readonly string[] | 'all';
    /** As it is written, without the space around it; empty where it gives none. */
    readonly reason: string;
}
/** Without any of these in its text, a file has no such comment. */
export declare const anyDirective: RegExp;
/** Reads the text of a comment, with its `--` or between its stars. */
export declare function readDirective(comment: string): Directive | undefined;
