import type { Report } from '../engine/report.js';
import type { Paint } from './paint.js';
import type { TextOptions } from './text.js';
/** What a rehearsal showed, for a terminal or a log: blocks of lines. */
export declare function rehearsalBlocks({ rehearsal }: Pick<Report, 'rehearsal'>, { columns }: TextOptions, paint: Paint): string[][];
/** What the rules found, most severe first; what does not stand is counted. */
export declare function findingMessages({ findings }: Pick<Report, 'findings'>): {
    severity: 'error' | 'warning' | 'notice';
    message: string;
}[];
/** What was found and does not stand, in one line each; empty when there is nothing of the kind. */
export declare function foldedFindings({ findings }: Pick<Report, 'findings'>): string[];
