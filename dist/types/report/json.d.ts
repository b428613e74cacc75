import type { Command, Report } from '../engine/report.js';
/** A report of a command, or of a failure before it was known which command is meant. */
export type JsonReport = Omit<Report, 'command'> & {
    command: Command | null;
};
/** The JSON report: one object with its keys in a fixed order, and a line end. */
export declare function jsonText(report: JsonReport): string;
