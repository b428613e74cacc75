import type { MigrationsFolder } from './folder.js';
import type { Plan } from './plan.js';
import type { ReportPlan } from './report.js';
/**
 * The approved plan, worked out from its digest alone. Tried is what mostly comes between an approval and its
 * run: migrations were applied or rolled back, files were added, the limit is another. A plan with the
 * approved digest is that plan; undefined when none of them has it.
 */
export declare function approvedPlanBehind(approvedPlan: string, plan: Plan, folder: MigrationsFolder): Promise<ReportPlan | undefined>;
