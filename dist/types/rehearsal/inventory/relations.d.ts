/** Tables, views, materialized views, sequences and composite types, and the columns of all of them. */
export declare function relations(major: number): string[];
