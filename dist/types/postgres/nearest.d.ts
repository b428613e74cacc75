/**
 * The candidate that `word` is most likely a misspelling of, or undefined when none is near: at most one
 * letter in three added, left out, replaced or swapped with its neighbour. Case is ignored.
 */
export declare function nearest(word: string, candidates: readonly string[]): string | undefined;
