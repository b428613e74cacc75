import type { Page } from './markdown-page.js';
/** The status table: a migration each row, in the order of their versions. */
export declare function markdownTable(page: Page): string;
