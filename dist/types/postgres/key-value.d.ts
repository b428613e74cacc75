import type { Pair } from './url.js';
/**
 * Reads `host=… dbname=…` as libpq does ("Keyword/Value Connection Strings"): white space around the `=` is
 * allowed, a value with spaces is in single quotes, a backslash takes the next character as it is. Problems
 * quote nothing of the text.
 */
export declare function readKeyValue(text: string): {
    parameters: Pair[];
    problems: string[];
};
