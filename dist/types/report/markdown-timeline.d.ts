import type { Page } from './markdown-page.js';
/** What ran when, as a picture that GitHub draws, and the same in words. A comment goes without. */
export declare function markdownTimeline({ report, kind, detail, left }: Page): string;
