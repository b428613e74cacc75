import type { Command, Report, ReportError } from '../engine/report.js';
/** The report of a command that failed before there was anything to report on. */
export declare function failureReport<C extends Command | null>(command: C, error: ReportError, run: {
    dryRun: boolean;
    durationMs: number;
}): Omit<Report, 'command'> & {
    command: C;
};
