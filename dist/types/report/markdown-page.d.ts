import type { JsonReport } from './json.js';
import type { PageContext } from './page.js';
/** What every block of a page is made from. */
export interface Page {
    report: JsonReport;
    context: PageContext;
    kind: PageKind;
    detail: Detail;
    left: LeftOut;
    used: Used;
}
/** Characters of the report that a page has taken in so far. Above `most` of one kind it cannot fit any more. */
export interface Used {
    words: number;
    sql: number;
    most: number;
}
/** A comment stands among others and is read in passing; a summary has a page to itself. */
export type PageKind = 'comment' | 'summary';
/** How much of a report a page has. A number of lines, rows or files counts from the beginning. */
export interface Detail {
    rollbackSql: boolean;
    /** Of the SQL of one file; 0 leaves SQL out. */
    sqlLines: number;
    sqlBytes: number;
    /** Files of a dry run that are listed; 0 counts them only. */
    files: number;
    /** Rows of the status table; 0 counts migrations only, null is all that the report's command shows. */
    rows: number | null;
    findings: number;
    /** Whether findings say what to do. */
    remedies: boolean;
    problems: number;
    warnings: number;
    /** Characters of one text that stands by itself: a message, a detail, an excerpt. */
    text: number;
    /** Characters of one text in a table or a list. */
    cell: number;
    timeline: boolean;
}
/** What had to be left out of a page, in words. */
export type LeftOut = Set<string>;
/** What goes when the page is too long, in this order. */
export declare const DETAILS: readonly Detail[];
/** The beginning of a text that stands by itself, as long as the page has room for it. */
export declare function cutText(text: string, page: Page): string;
/** The beginning of a text in a table or a list. */
export declare function cutCell(text: string, page: Page): string;
export declare function cutName(name: string, page: Page): string;
/** Nothing when the page cannot fit any more: it is thrown away, and the time for it is saved. */
export declare function taken(kind: 'words' | 'sql', text: string, { used }: Page): string;
