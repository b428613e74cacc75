/** The rules of other tools that a comment of theirs may name, and which of ours look for the same. */
export type ForeignRules = Readonly<Record<string, readonly string[]>>;
export declare const squawkRules: ForeignRules;
export declare const eugeneRules: ForeignRules;
export declare const atlasRules: ForeignRules;
export declare const pgfenceRules: ForeignRules;
/** Names of several versions: the older ones began with `ban` or `warn` where the newer ones say `require`. */
export declare const pglsRules: ForeignRules;
