/** What hangs on a relation: constraints, indexes, rules, triggers, policies, statistics. */
export declare function attached(major: number): string[];
