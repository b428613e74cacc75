import type { Page } from './markdown-page.js';
/** What stands against a merge, as an alert that nobody overlooks. Empty when nothing does. */
export declare function blockersAlert(page: Page): string;
/** All findings, most severe first, folded. */
export declare function markdownFindings(page: Page): string;
