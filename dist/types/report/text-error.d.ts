import type { ReportError } from '../engine/report.js';
import type { TextOptions } from './text.js';
/** What stopped a command: what happened and where, every problem, the state of the database, what to do next. */
export declare function errorText(error: ReportError, options: TextOptions): string;
/** Lines whose first begins with `prefix`, and whose others stand below its text. */
export declare function hanging(prefix: string, prefixColumns: number, text: string, columns: number | undefined): string[];
