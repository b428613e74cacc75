import { MigrationError } from '../engine/errors.js';
import type { Command, Report } from '../engine/report.js';
import type { Progress } from './state.js';
/** What is known of a step that was killed. */
export interface Interruption {
    command: Command;
    progress: Progress;
    /** Whether it is known that nothing of it runs on the server any more. */
    gone: boolean;
}
/** The report of a step that was killed, from the history as it was found afterwards. */
export declare function interruptedReport(seen: Report, interruption: Interruption): Report;
/** The same as an error; `seen` is undefined when the history could not be read. */
export declare function interruptedError(seen: Report | undefined, interruption: Interruption): MigrationError;
