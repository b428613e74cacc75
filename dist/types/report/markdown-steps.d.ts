import type { JsonReport } from './json.js';
import type { Detail, LeftOut } from './markdown.js';
/** The SQL that a dry run would run, folded, in its order. */
export declare function markdownSteps(report: JsonReport, detail: Detail, left: LeftOut): string;
