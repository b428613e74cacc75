import type { JsonReport } from './json.js';
import type { Detail, LeftOut } from './markdown.js';
/** The status table: a migration each row, in the order of their versions. */
export declare function markdownTable(report: JsonReport, detail: Detail, left: LeftOut): string;
