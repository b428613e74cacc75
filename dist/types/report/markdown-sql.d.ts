import type { Page } from './markdown-page.js';
/** The number of lines, without empty ones at the end. */
export declare function linesOf(sql: string): number;
/** The SQL of one file, as much of it as the page has room for. */
export declare function cutSql(sql: string, page: Page): string;
