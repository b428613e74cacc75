import type { Connection } from '../postgres/connection.js';
import type { Unit } from '../sql/script.js';
/** The tables that a statement outside of a transaction block works on: those it names, or whose index it names. */
export declare function tablesOf(connection: Connection, unit: Pick<Unit, 'sql' | 'drops'>): Promise<{
    schema: string;
    name: string;
}[]>;
