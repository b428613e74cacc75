/** A call of set_config that is as good as a SET. */
export declare const SET_CONFIG: RegExp;
/**
 * What a statement may have left in its session that no other can be given, in words; undefined when nothing. Errs on
 * the side of something.
 */
export declare function lostWith(words: readonly string[], sql: string): string | undefined;
