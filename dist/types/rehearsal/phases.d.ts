import type { EngineEvent } from '../engine/options.js';
import type { ReportRehearsal } from '../engine/report-rehearsal.js';
/** Times the parts of a rehearsal, and tells of each when it begins. */
export declare class Phases {
    #private;
    readonly done: ReportRehearsal['phases'];
    constructor(onEvent: ((event: EngineEvent) => void) | undefined, signal: AbortSignal | undefined);
    /** Runs one part, unless the whole has been cancelled by then. `name` says what is done: `start the shadow`. */
    run<T>(name: string, work: () => Promise<T>): Promise<T>;
    /** Runs what has to be done however the whole has ended. */
    end<T>(name: string, work: () => Promise<T>): Promise<T>;
}
