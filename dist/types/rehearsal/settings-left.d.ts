import type { Snapshot } from './snapshot.js';
import type { Traced } from './trace.js';
/**
 * Gives each setting that outlives its transaction to the statement that set it last. Only a commit shows whether
 * it does: until then SET and SET LOCAL look alike. The role is given back before the commit, to write the history;
 * there the words have to tell.
 */
export declare function settingsLeft(traced: readonly Traced[], before: Snapshot, after: Snapshot): void;
export declare function changedNames(before: Snapshot, after: Snapshot): string[];
