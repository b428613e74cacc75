import type { PageKind } from './markdown-page.js';
import type { PageContext } from './page.js';
import type { JsonReport } from './json.js';
export interface MarkdownOptions {
    /** The page's limit, in bytes of UTF-8. GitHub drops what is above its own limit, all of it. */
    budgetBytes: number;
    /** Markdown that says where the whole report is, for what had to be left out. */
    whole: string;
    context?: PageContext;
    /** `summary` when not given. */
    kind?: PageKind;
}
/**
 * A page about what a command came to: its first line answers the question, then what stopped it, the status
 * table, findings, what the rehearsal showed, what ran when, the SQL of a dry run, its plan digest and where the page comes from. What does
 * not fit into the budget is left out step by step, and the page says so. A budget below 20,000 bytes may leave
 * the first line alone.
 */
export declare function renderMarkdown(report: JsonReport, options: MarkdownOptions): string;
