import pg from 'pg';
import type { ClientLike } from './client-like.js';
import type { MessageSql } from './frames.js';
import type { MessageOptions, StatementResult } from './message.js';
import type { ServerErrorFields } from './server-error-fields.js';
/** One session on a server, spoken to in simple-protocol messages. */
export interface Connection {
    /** The process ID that the server announced. Behind a transaction pooler another one does the work. */
    readonly announcedPid: number | undefined;
    /** Sessions of the embedded server cannot be cancelled and have no pooler between. */
    readonly embedded: boolean;
    /** True once the connection is gone; every later `send` fails with `ConnectionLostError`. */
    readonly lost: boolean;
    /**
     * Whether messages sent without waiting for the one before are on their way at once, and not queued here. The
     * server works them off in order. What is behind a COPY … FROM STDIN is taken for its data: wait for that.
     */
    readonly pipelined: boolean;
    /**
     * Sends one Query message and waits for all of it: one round trip. Fails with `ServerError` or
     * `ConnectionLostError`, each with the results that came before.
     */
    send(sql: MessageSql, options?: MessageOptions): Promise<StatementResult[]>;
    /** Called for every NOTICE and WARNING of a message that has no listener of its own; one listener at a time. */
    onNotice: ((notice: ServerErrorFields) => void) | undefined;
    /**
     * Asks the server, on a connection of its own, to cancel what this one runs (57014). Resolves when the
     * request was handed over; the server answers on this connection, or not at all if nothing was running.
     */
    cancel(): Promise<void>;
    /** Ends the session in good order. */
    close(): Promise<void>;
    /** Drops the connection without a word; what still runs on the server goes on there. */
    destroy(): void;
}
/** Wraps a connected client. `owned` clients are closed by `close()`; a caller's own client is only released. */
export declare function connectionOf(client: ClientLike, options: {
    owned: boolean;
    embedded?: boolean;
}): Connection;
/** A new client over a stream that is already a session, such as the embedded server's. */
export declare function clientOverStream(stream: unknown): pg.Client;
