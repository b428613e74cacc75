import type { Page } from './markdown-page.js';
/** What stopped the command: what happened and where, what is in the database now, what to do next. */
export declare function markdownError(page: Page): string;
