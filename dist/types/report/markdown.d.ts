import type { JsonReport } from './json.js';
export interface MarkdownOptions {
    /** The page's limit, in bytes of UTF-8. GitHub drops what is above its own limit, all of it. */
    budgetBytes: number;
    /** Markdown that says where the whole report is, for what had to be left out. */
    whole: string;
}
/** How much of a report a page has. A number of lines or rows counts from the beginning. */
export interface Detail {
    /** Of the SQL of one file; 0 leaves SQL out. */
    sqlLines: number;
    sqlBytes: number;
    /** Files listed in a dry run. */
    steps: number;
    /** Rows of the status table; null is all that the report's command shows. */
    rows: number | null;
    /** Characters of one text: a message, a detail, an excerpt. */
    text: number;
    problems: number;
    warnings: number;
}
/** What had to be left out of a page, in words. */
export type LeftOut = Set<string>;
/**
 * A page about what a command came to: its first line answers the question, then what stopped it, the status
 * table, the SQL of a dry run and its plan digest. What does not fit into the budget is left out step by
 * step, and the page says so. A budget below 4,000 bytes may leave the first line alone.
 */
export declare function renderMarkdown(report: JsonReport, options: MarkdownOptions): string;
