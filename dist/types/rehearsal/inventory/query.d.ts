/** What an inventory passes over. */
export interface LeftOut {
    /** Tables, with all that belongs to them: `schema.table`, quoted as SQL wants it. */
    readonly tables?: readonly string[];
    /** Schemas by their names, with all that is in them. */
    readonly schemas?: readonly string[];
}
/**
 * Settings of the transaction that it is read in. An empty search path makes PostgreSQL write every name with its
 * schema; without JIT a query that runs once is not compiled.
 */
export declare function inventorySettings(timeoutMs: number | undefined): string[];
/**
 * One statement of kind, identity, parent and properties, so that all of it is of one moment. Each section selects
 * classid and objid in front of them.
 */
export declare function inventoryQuery(major: number, { tables, schemas }: LeftOut): string;
