/** Types and domains; composite types, columns and constraints are with those of the tables. */
export declare function types(major: number): string[];
