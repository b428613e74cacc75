import type { EngineEvent } from '../engine/options.js';
import type { Output } from './ports.js';
/**
 * Tells on standard error what a command is doing, once that takes longer than a second: on a terminal in one
 * line that is written over, in a log in lines that stay. What is said to be done is done.
 */
export declare class Progress {
    #private;
    constructor(output: Output, now: () => number);
    /** Takes an event of the engine. */
    readonly on: (event: EngineEvent) => void;
    /** Writes a line that stays. */
    line(text: string): void;
    /** Nothing is under way any more; the terminal is as it was. */
    end(): void;
}
