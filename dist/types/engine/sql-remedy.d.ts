import type { ServerError } from '../postgres/message.js';
import type { PlannedStep } from './plan.js';
import type { ReportBlocker } from './report.js';
/** What to do about an error whose cause PostgreSQL's own hint does not tell, in the terms of a migration file. */
export declare function sqlRemedy(error: ServerError, step: PlannedStep, blockers: readonly ReportBlocker[]): string;
