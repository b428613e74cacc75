import { MigrationError } from './errors.js';
import type { InputName } from './input-options.js';
import type { DownOptions, MigratorSettings, ResetOptions, UpOptions, VerifyOptions } from './options.js';
import type { Command, ReportProblem } from './report.js';
/** Option values as text, as a face was given them. One that is not given is left out, one that is empty is not. */
export type InputValues = Readonly<Partial<Record<InputName, string>>>;
/** What a face must say of itself, so that messages speak its language. */
export interface InputFace {
    /** An option as it is written there: `--steps`. */
    label: (name: InputName) => string;
    /** The last resort of every message: where the options are explained. */
    help: string;
    /** Whether it asks a person for the word RESET when `confirm` is not given. */
    asksToConfirm: boolean;
}
/** Option values, understood. What was not given is not there. */
export interface Inputs {
    command: Command;
    database: {
        url?: string;
        sslRootCert?: string;
        embedded?: {
            dir?: string;
        };
    };
    settings: Pick<MigratorSettings, 'migrationsDir' | 'schema' | 'table' | 'outOfOrder' | 'lockTimeoutMs' | 'lockAttempts' | 'statementTimeoutMs' | 'lockWaitMs' | 'connectTimeoutMs' | 'connectAttempts'>;
    /** For the verb of the command. */
    options: UpOptions & DownOptions & ResetOptions & VerifyOptions;
    rehearsal: RehearsalInputs;
    json: boolean;
}
/** How a plan is looked at before it runs. What was not given is not there. */
export interface RehearsalInputs {
    mode?: 'full' | 'lint' | 'off';
    /** The one file to look at, by the rules alone; `-` is standard input. */
    file?: string;
    base?: string;
    baseDump?: string;
    shadowUrl?: string;
    failOn?: 'error' | 'warning' | 'never';
    config?: string;
    dataChecks?: boolean;
    sarifPath?: string;
}
/**
 * Understands a command and its option values. Looks at nothing else: no file, no environment.
 *
 * @throws {MigrationError} `invalid-input` with every problem there is
 */
export declare function readInputs(commandWord: string | undefined, values: InputValues, face: InputFace): Inputs;
/** One error that lists every problem of the input. */
export declare function invalidInput(problems: readonly ReportProblem[], help: string): MigrationError;
export declare function inputProblem(message: string, remedy?: string | null): ReportProblem;
/** The database as the values name it; what is wrong with them, `readInputs` tells. */
export declare function namedDatabase(values: InputValues, face: InputFace): Inputs['database'];
