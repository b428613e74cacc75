import type { ReportError } from '../engine/report.js';
import type { Detail, LeftOut } from './markdown.js';
/** What stopped the command: what happened and where, what is in the database now, what to do next. */
export declare function markdownError(error: ReportError, detail: Detail, left: LeftOut): string;
/** One line of text that was written by us, a file or a server. */
export declare function problemLine(text: string, detail: Detail, left: LeftOut): string;
