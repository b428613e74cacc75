import type { JsonReport } from './json.js';
import type { PageContext } from './page.js';
/**
 * The first line of a page, as a Markdown heading: a mark and a word for what came of the command, counts, and
 * the target (the label, else the name of the database).
 */
export declare function headline(report: JsonReport, context?: Pick<PageContext, 'label'>): string;
/** The first line of a page while a plan is carried out. `digest` is that of the plan, in hex. */
export declare function applyingHeadline(run: {
    digest: string | null;
    label: string | null;
    command: 'up' | 'down' | 'reset';
}): string;
