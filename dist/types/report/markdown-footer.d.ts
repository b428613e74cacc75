import type { Page } from './markdown-page.js';
/** How a dry run's plan is approved and passed on. */
export declare function markdownPlan({ report, context }: Page): string;
/** Where the page comes from. What differs from one run to the next stands here and nowhere else. */
export declare function markdownFooter({ context }: Page): string;
