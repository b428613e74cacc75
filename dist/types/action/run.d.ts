import type * as Core from '@actions/core';
import type { Environment } from '../postgres/environment.js';
import type { ActionInputs } from './inputs.js';
/** What the action gets from the outside; tests give another one. */
export interface Ports {
    core: Pick<typeof Core, 'endGroup' | 'error' | 'setOutput' | 'setSecret' | 'startGroup' | 'summary' | 'warning'>;
    environment: Environment;
    /** Writes to the log as it is. */
    write: (text: string) => void;
    /** Aborted when the runner cancels the step. */
    signal: AbortSignal;
    /** Milliseconds on a clock that never goes back. */
    now: () => number;
}
/**
 * Runs the command of the inputs and tells what came of it: in the log, the job summary, annotations, the
 * outputs and the JSON report. Returns the exit status, 0 when the command did what it was asked. Never fails
 * itself.
 */
export declare function run(given: ActionInputs, ports: Ports): Promise<0 | 1>;
