import type { EngineEvent } from '../engine/options.js';
import type { Environment } from '../postgres/environment.js';
/** What a step leaves for its post step, in case that it is killed before it can tell anything itself. */
export interface Progress {
    /** `001_name` of the migrations that this step finished: how many, and the last one. */
    finished: number;
    last: string | null;
    /** The migration that was begun and of whose end nothing was heard. */
    running: string | null;
    /** The sessions that were opened on the server. */
    sessions: ServerSession[];
    /** SHA-256, in hex, of the plan that was being run. */
    digest: string | null;
}
/** A session on the server: process IDs are used again, so that the time when it began belongs to it. */
export interface ServerSession {
    pid: number;
    /** As PostgreSQL writes it. */
    backendStart: string;
}
/** Keeps `Progress` up to date in the runner's state file; what is written last is what the post step finds. */
export declare function progressRecorder(save: (name: string, value: string) => void): {
    begin: () => void;
    on: (event: EngineEvent) => void;
    /** The step has told everything itself: the post step has nothing to do. */
    told: () => void;
};
/** Whether this process is a post step: the runner gives it what the main step saved. */
export declare function isPostStep(environment: Environment): boolean;
/** What a killed step left; undefined when the step told everything itself. */
export declare function readProgress(environment: Environment): Progress | undefined;
