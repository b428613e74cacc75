import type { InputName } from '../engine/input-options.js';
import type { InputValues } from '../engine/inputs.js';
import type { ReportProblem } from '../engine/report.js';
/** What a command line says, not yet understood. */
export interface Arguments {
    /** The first word that is no option. `help` is not one of the commands: see `help`. */
    command: string | undefined;
    values: InputValues;
    help: boolean;
    version: boolean;
    /** What is wrong with its form. */
    problems: ReportProblem[];
}
/** Takes a command line apart: `COMMAND --name VALUE --name=VALUE --flag`, in any order. */
export declare function readArguments(argv: readonly string[]): Arguments;
/** An option as it is written on the command line. */
export declare function label(name: InputName): string;
