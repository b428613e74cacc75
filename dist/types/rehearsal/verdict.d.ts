import { MigrationError } from '../engine/errors.js';
import type { ReportFinding } from '../engine/report.js';
export type FailOn = 'error' | 'warning' | 'never';
/** What a plan fails with for its findings; undefined when none is severe enough. */
export declare function verdict(findings: readonly ReportFinding[], failOn: FailOn): MigrationError | undefined;
