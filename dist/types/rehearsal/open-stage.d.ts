import type { RehearsalSubject } from '../engine/rehearsal-port.js';
import type { ReportRehearsal, ReportShadow } from '../engine/report-rehearsal.js';
import type { LintSource } from '../lint/statements.js';
import type { Phases } from './phases.js';
import type { RehearsalSettings } from './port.js';
import { Stage } from './stage.js';
/** A stage with the base on it, or why there is none. */
export interface OpenedStage {
    stage: Stage | undefined;
    shadow: ReportShadow | null;
    base: ReportRehearsal['base'];
    notes: string[];
}
/**
 * Gets a shadow and applies the base to it.
 *
 * @throws {MigrationError} for a dump or a `shadow-database-url` that cannot be used
 */
export declare function openStage(subject: RehearsalSubject, settings: RehearsalSettings, phases: Phases, pending: readonly LintSource[]): Promise<OpenedStage>;
