import type { ReportSpan } from '../engine/report.js';
/** One bar of a timeline: a migration, or several that ran one after the other and took little time. */
export interface TimelineBar {
    /** A version and a name, or a number of migrations: letters, digits and few signs, none that Mermaid reads. */
    label: string;
    /** Milliseconds since the command began. */
    startedMs: number;
    durationMs: number;
    outcome: ReportSpan['outcome'];
}
/**
 * What ran when, in at most 50 bars: when there is more, short ones that ran one after the other are one bar.
 * Bars of a share of 1/20 are 20 at most, and as many can stand between them.
 */
export declare function timelineBars(spans: readonly ReportSpan[]): TimelineBar[];
/** A Mermaid Gantt chart of the bars, with an axis that counts from the beginning of the command. */
export declare function ganttChart(bars: readonly TimelineBar[]): string;
