import type { Page } from './markdown-page.js';
/** What would take back what a dry run would apply, folded, and what nothing would take back. */
export declare function markdownRollback(page: Page): string;
