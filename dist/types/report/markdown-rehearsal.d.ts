import type { Page } from './markdown-page.js';
/** What the rehearsal of a plan showed: where it ran, locks, rollbacks, what becomes of the schema. */
export declare function markdownRehearsal(page: Page): string;
