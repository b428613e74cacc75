import type { Connection } from '../postgres/connection.js';
import type { ServerErrorFields } from '../postgres/server-error-fields.js';
/** What the event triggers told of one statement. */
export interface Told {
    /** Bits of `pg_event_trigger_table_rewrite_reason()`, by the table's OID. */
    rewrites: Map<string, number>;
    /** What was dropped, in order; `original` is what the statement named itself. */
    dropped: {
        type: string;
        identity: string;
        original: boolean;
    }[];
}
/**
 * Event triggers that tell what a statement does, in messages: a table to write into would be rolled back with the
 * statement, and would have locks and a place in the schema of its own. They live in a schema of their own, whose
 * name no file can know; where we may not create them, what they tell is missing.
 */
export declare class Hooks {
    #private;
    readonly schema: string;
    constructor(connection: Connection);
    install(): Promise<void>;
    remove(): Promise<void>;
    /** Takes the triggers' own messages out of what the server said. */
    read(notices: readonly ServerErrorFields[]): {
        told: Told;
        messages: ServerErrorFields[];
    };
}
