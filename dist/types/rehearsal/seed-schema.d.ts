import type { Connection } from '../postgres/connection.js';
export interface SeedTable {
    oid: string;
    schema: string;
    name: string;
    partitioned: boolean;
    columns: SeedColumn[];
    checks: {
        name: string;
        columns: string[];
        definition: string;
    }[];
    /** The bounds of its partitions, as PostgreSQL writes them. */
    bounds: string;
}
export interface SeedColumn {
    name: string;
    notNull: boolean;
    /** Of the type below all domains. */
    type: string;
    /** As `pg_type.typcategory`, and `e` of enums by `typtype`. */
    category: string;
    typtype: string;
    /** Digits before the point, of a numeric with a precision; characters, of a text with a length; null otherwise. */
    limit: number | null;
    labels: string[];
}
/**
 * Tables that a text speaks of, and those that their rows refer to. Not those that the rows of these refer to: foreign
 * keys are not looked at when rows are put in, and what looks at them later names the table. At most `most`.
 */
export declare function tablesIn(connection: Connection, text: string, most: number, hidden: string): Promise<string[]>;
/** What a row of each of the tables has to be like. */
export declare function readTables(connection: Connection, oids: readonly string[]): Promise<SeedTable[]>;
