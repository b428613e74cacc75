import type { Configuration, FailOn, Level, RollbackLevel } from './configuration.js';
/** Something in the file that cannot be taken. */
export interface ConfigurationProblem {
    /** Where in it, such as `overrides[0].rules.drop-table`; empty for the file itself. */
    readonly at: string;
    readonly message: string;
    readonly remedy: string;
}
/** What the parts of the file may be; the JSON schema is made from them. */
export declare const LEVELS: readonly Level[];
export declare const FAIL_ON: readonly FailOn[];
export declare const ROLLBACK_LEVELS: readonly RollbackLevel[];
export declare const VERSION_PATTERN = "^[0-9]+$";
export declare const SERVER_VERSION_PATTERN = "^[1-9][0-9](\\.[0-9]{1,2})?$";
/**
 * Reads `migrate-action.json`, and tells every problem at once.
 *
 * @param ruleNames the rules that there are
 */
export declare function readConfiguration(text: string, ruleNames: readonly string[]): {
    readonly configuration: Configuration;
} | {
    readonly problems: readonly ConfigurationProblem[];
};
