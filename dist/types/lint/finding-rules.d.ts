/** The rules whose word is a finding: they have a level, and comments leave them out. */
export declare const findingRules: import("./rule.js").Rule[];
