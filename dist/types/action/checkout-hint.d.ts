import type { Environment } from '../postgres/environment.js';
import type { JsonReport } from '../report/json.js';
/** The commonest reason for a migrations folder that is not there: nothing was checked out. */
export declare function withCheckoutHint(report: JsonReport, environment: Environment): JsonReport;
