import type { ReportPlan } from '../engine/report.js';
import type { JsonReport } from '../report/json.js';
import type { PageContext } from '../report/page.js';
import type { CommentContent } from './github/comments.js';
export interface ContentParts {
    key: string;
    commit: string | null;
    /** What the open comment shows for approval. */
    approved: {
        digest: string;
        plan: ReportPlan | null;
    } | undefined;
    context: PageContext;
    /** The page within a budget in bytes. */
    page: (budgetBytes: number, context: PageContext) => string;
}
/** A report as a comment: what it shows, and what later runs must know of it. */
export declare function commentContent(report: JsonReport, { key, commit, approved, context, page }: ContentParts): CommentContent;
