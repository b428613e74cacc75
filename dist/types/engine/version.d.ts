/**
 * The identity of a version: its digits without leading zeros, so that `1` and `001` are the same version.
 * Versions are numbers of any size (timestamps pass 2^53) and are never turned into a JavaScript number.
 */
export declare function versionKey(version: string): string;
/** Orders two versions as integers of any size. */
export declare function compareVersions(a: string, b: string): number;
