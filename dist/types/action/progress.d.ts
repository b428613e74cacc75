import type { EngineEvent } from '../engine/options.js';
/** Tells, in lines of the log, what the engine is doing. */
export declare function progressLines(line: (text: string) => void, now: () => number): {
    on: (event: EngineEvent) => void;
};
