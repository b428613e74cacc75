import type { EngineEvent } from '../engine/options.js';
import type { LeftSession } from '../engine/stop-sessions.js';
import type { Environment } from '../postgres/environment.js';
/** What a step leaves for its post step, in case that it is killed before it can tell anything itself. */
export interface Progress {
    /** How many migrations this step finished. */
    finished: number;
    /** The last one that it finished. */
    last: NamedMigration | null;
    /** The one that was begun last and of whose end nothing was heard. */
    running: NamedMigration | null;
    /** Those begun before it of which the same is true: the server may have committed them, but not durably yet. */
    begun: NamedMigration[];
    /** The sessions that were opened on the server. */
    sessions: LeftSession[];
    /** SHA-256, in hex, of the plan that was being run. */
    digest: string | null;
    /** Path of the JSON report, when the step had come to its end and was killed while it told it. */
    report: string | null;
}
export interface NamedMigration {
    version: string;
    name: string;
}
/**
 * Keeps `Progress` up to date in the runner's state file; what is written last is what the post step finds.
 * Names of migrations pass through `redact`; everything else is digits, and a password that is digits as well
 * must not spoil it. Fails never: what cannot be saved concerns the post step alone.
 */
export declare function progressRecorder(save: (name: string, value: string) => void, redact: (text: string) => string): {
    begin: () => void;
    on: (event: EngineEvent) => void;
    /** The command has come to its end, and its report is in this file. */
    ended: (report: string) => void;
    /** The step has told everything itself: the post step has nothing to do. */
    told: () => void;
};
/** What a killed step left; undefined when the step had not begun, or told everything itself. */
export declare function readProgress(environment: Environment): Progress | undefined;
