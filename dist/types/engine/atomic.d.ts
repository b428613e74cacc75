import { MigrationError } from './errors.js';
import type { PlannedStep } from './plan.js';
import type { ReportProblem } from './report.js';
/** Why these steps cannot all run in one transaction; empty when they can, as far as their text tells. */
export declare function againstAtomic(steps: readonly PlannedStep[]): ReportProblem[];
export declare function notAtomic(problems: readonly ReportProblem[]): MigrationError;
