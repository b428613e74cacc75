import type { Report } from '../engine/report.js';
export interface TextOptions {
    colour: boolean;
    /** The width of the terminal; undefined when there is none, and nothing is cut or wrapped. */
    columns: number | undefined;
}
/**
 * What a command came to, for a terminal or a log: a table, the plan of a dry run with its SQL, warnings, and
 * in the last lines what was done. What stopped it is `errorText`'s. Empty when there is nothing to say.
 */
export declare function resultText(report: Report, options: TextOptions): string;
