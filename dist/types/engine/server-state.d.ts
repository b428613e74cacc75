import type { StatementResult } from '../postgres/message.js';
/** What the first message of a session tells. */
export interface ServerState {
    backendPid: number;
    /** When the server process was started, ISO 8601 in UTC, microseconds; null when the server does not tell. */
    backendStart: string | null;
    inRecovery: boolean;
    readOnly: boolean;
    /** As `SHOW server_version_num`: 150018 is 15.18. */
    serverVersionNum: number;
    serverVersion: string;
    database: string;
    user: string;
    /** The schema in which the history is, or would be created. */
    schema: string;
    schemaExists: boolean;
    tableExists: boolean;
    /** The role may INSERT into the table, and no trigger and no rule has a say in it. True without a table. */
    plainInsert: boolean;
    /** `character_maximum_length` of `version` and `name`; null when unlimited or no table. */
    versionLimit: number | null;
    nameLimit: number | null;
    platform: string;
}
/**
 * The state of the server, in one statement that runs for any role, on a standby too. Without a schema the
 * history is found as the original runner finds it, through the session's search_path, and would be created
 * in its first schema.
 */
export declare function stateQuery(schema: string | undefined, table: string): string;
/** When a server process was started, as ISO 8601 in UTC; null when it does not say, and no row when it is gone. */
export declare function serverProcessQuery(pid: number | string): string;
export declare function readState(result: StatementResult | undefined): ServerState;
