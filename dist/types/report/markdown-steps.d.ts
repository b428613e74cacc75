import type { Page } from './markdown-page.js';
/** The SQL that a dry run would run, folded, in its order. */
export declare function markdownSteps(page: Page): string;
