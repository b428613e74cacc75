import type { Report } from '../engine/report.js';
import type { ActionInputs, UnderstoodInputs } from './inputs.js';
import type { Surroundings } from './run.js';
/**
 * Runs a command as far as the event allows it and the approval covers it.
 *
 * @throws {MigrationError} as the engine does, `not-allowed` for what the event forbids, `not-approved`
 * without an approved plan
 */
export declare function runCommand(given: ActionInputs & UnderstoodInputs, surroundings: Surroundings): Promise<Report>;
