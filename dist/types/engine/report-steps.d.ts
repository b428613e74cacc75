import type { MigrationsFolder } from './folder.js';
import type { PlannedStep } from './plan.js';
import type { ReportStep, ReportWarning } from './report.js';
/**
 * What a dry run would do, step by step. A rollback script that cannot be read does not keep a migration from
 * being applied: it is told in `warnings`, and left out.
 */
export declare function reportSteps(steps: readonly PlannedStep[], folder: MigrationsFolder | undefined): {
    steps: ReportStep[];
    warnings: ReportWarning[];
};
