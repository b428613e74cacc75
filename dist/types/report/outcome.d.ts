import type { Report } from '../engine/report.js';
/** What a command came to, in a sentence or two. */
export declare function outcome(report: Report): string;
