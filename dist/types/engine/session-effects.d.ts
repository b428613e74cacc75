import type { Unit } from '../sql/script.js';
/** What units of a file have left in the session that ran them. */
export interface SessionEffects {
    /** Statements that bring the settings about again, in order. */
    replay: readonly string[];
    /** What cannot be brought about again, in words; undefined when nothing. */
    lost: string | undefined;
}
/**
 * What a new session lacks of the one that ran `done`, for `left` to run as in the old one. Errs on the side of
 * `lost`.
 */
export declare function sessionEffects(done: readonly Unit[], left: readonly Unit[]): SessionEffects;
