import type { ServerError } from '../postgres/message.js';
import type { PlannedStep } from './plan.js';
/** What to do about an error whose cause PostgreSQL's own hint does not tell, in the terms of a migration file. */
export declare function sqlRemedy(error: ServerError, step: PlannedStep): string;
