import pg from 'pg';
import type { MessageSql, Piece } from './frames.js';
import type { OutboxStream } from './outbox.js';
import type { ServerErrorFields } from './server-error-fields.js';
/** What the server said of one statement of a message. */
export interface StatementResult {
    /** The command tag without its counts: `INSERT`, `COMMIT`, `CREATE TABLE`. */
    command: string;
    /** The count in the command tag; null when it has none. */
    rowCount: number | null;
    /** Rows as text, in the order of the select list; as many as the message's `rows` asked to keep. */
    rows: readonly (string | null)[][];
}
export interface MessageOptions {
    /** Which rows of each result to keep. None by default: what a migration selects is of no use to us. */
    rows?: 'all' | 'first';
    /** The data of the message's `COPY … FROM STDIN` statements, in order. */
    copyData?: readonly Piece[];
    /** Called for every row as it arrives, kept or not. */
    onRow?: (row: readonly (string | null)[]) => void;
    /** Called for every NOTICE and WARNING of this message. */
    onNotice?: (notice: ServerErrorFields) => void;
}
/** An error that the server reported, with the results of the message's statements before it. */
export declare class ServerError extends Error {
    readonly name = "ServerError";
    readonly sqlstate: string;
    readonly fields: ServerErrorFields;
    readonly completed: readonly StatementResult[];
    constructor(fields: ServerErrorFields, completed: readonly StatementResult[]);
}
/** The connection ended before the server answered: what the message did is not known from here. */
export declare class ConnectionLostError extends Error {
    readonly name = "ConnectionLostError";
    readonly completed: readonly StatementResult[];
    constructor(cause: unknown, completed: readonly StatementResult[]);
}
interface Wire {
    query(text: string): void;
    sendCopyFail(message: string): void;
    stream: OutboxStream & {
        cork?(): void;
        uncork?(): void;
        wantsEagerCopy?: boolean;
    };
}
/**
 * One simple-protocol Query message. `pg`'s own query drops the results that came before an error; they
 * are what tells which statement of a script failed when the error carries no position.
 */
export declare class Message extends pg.Query {
    #private;
    constructor(sql: MessageSql, options: MessageOptions, settle: (error: Error | undefined, results: StatementResult[]) => void);
    submit: (wire: unknown) => void;
    handleRowDescription(): void;
    handleDataRow(message: {
        fields: (string | null)[];
    }): void;
    handleCommandComplete({ text }: {
        text: string;
    }): void;
    handleEmptyQuery(): void;
    handleCopyInResponse(wire: Wire): void;
    handleCopyData(): void;
    handleError(error: Error): void;
    handleReadyForQuery(): void;
}
/** The fields of an error or notice that came from the server; undefined for anything else. */
export declare function serverErrorFields(error: unknown): ServerErrorFields | undefined;
export {};
