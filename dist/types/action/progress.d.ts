import type { EngineEvent } from '../engine/options.js';
/** Tells, in lines of the log, what the engine is doing; `end` tells what was left out. */
export declare function progressLines(line: (text: string) => void, now: () => number): {
    on: (event: EngineEvent) => void;
    end: () => void;
};
