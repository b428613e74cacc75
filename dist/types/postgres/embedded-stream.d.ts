import { Duplex } from 'node:stream';
/** The server's side of a stream. */
export interface EmbeddedSession {
    /** Begins the session; throws when there is none to be had. */
    open(): void;
    /**
     * Has the server work through whole frontend messages, when it is their turn, and hands its whole answer to
     * `reply`. With `ready` the answer to them ends with ReadyForQuery. Rejects when the server is gone, after
     * the last that it had to say.
     */
    answer(messages: Uint8Array, ready: boolean, reply: (answer: Uint8Array) => void): Promise<void>;
    /** Ends the session. */
    close(): void;
}
/**
 * A session on the embedded server in the shape of a connected socket, as `pg.Client` uses one. Speaks the
 * frontend/backend protocol 3.0 (PostgreSQL documentation, "Message Flow") without TLS and cancel requests.
 */
export declare class EmbeddedStream extends Duplex {
    #private;
    /**
     * PGlite reads the data of `COPY … FROM STDIN` from the very buffer that holds the Query and would wait
     * for ever for more of it. Whoever copies therefore writes Query, CopyData and CopyDone between `cork()`
     * and `uncork()`, the data of several COPY statements one after the other, without waiting for
     * CopyInResponse. A COPY that finds no data fails with 57014, as one does whose client sends CopyFail.
     */
    readonly wantsEagerCopy = true;
    constructor(session: EmbeddedSession);
    connect(): this;
    setNoDelay(): this;
    setKeepAlive(): this;
    ref(): this;
    unref(): this;
    _read(): void;
    _write(chunk: Buffer, _encoding: string, done: () => void): void;
    _writev(chunks: {
        chunk: Buffer;
    }[], done: () => void): void;
    _final(done: () => void): void;
    _destroy(error: Error | null, done: (error: Error | null) => void): void;
}
/** One frontend message with a string in it. */
export declare function frame(type: string, text: string): Buffer;
