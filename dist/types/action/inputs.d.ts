import { MigrationError } from '../engine/errors.js';
import type { InputName } from '../engine/input-options.js';
import type { Inputs } from '../engine/inputs.js';
import type { Database } from '../engine/options.js';
import type { Command } from '../engine/report.js';
import type { Environment } from '../postgres/environment.js';
import type { EventContext } from './event.js';
import type { GitHubInputs } from './github-inputs.js';
/** What the action was given, understood, or the one error with all that is wrong with it. */
export type ActionInputs = {
    /** Every form of every secret that was given, whether or not it could be understood. */
    secrets: readonly string[];
    /** Null when it is none. */
    command: Command | null;
    dryRun: boolean;
    github: GitHubInputs;
} & (UnderstoodInputs | {
    error: MigrationError;
});
export interface UnderstoodInputs {
    inputs: Inputs;
    /** Undefined when none is given: a preview from the files alone. */
    database: Database | undefined;
}
/** The inputs of action.yml that are options of the command line, too. A job has no editor, and no terminal. */
export declare const INPUT_NAMES: readonly InputName[];
/** Reads the inputs from the environment, in which the runner puts them, an empty one for each that is not given. */
export declare function readActionInputs(environment: Environment, event: Pick<EventContext, 'unmerged'>): ActionInputs;
