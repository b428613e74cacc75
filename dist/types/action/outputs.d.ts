import type { JsonReport } from '../report/json.js';
/** The outputs of action.yml. All are small; one that does not apply or is not known is empty. */
export declare function outputsOf(report: JsonReport, reportPath: string): Record<string, string>;
