/** What is written to: a socket, or the embedded server's stream. */
export interface OutboxStream {
    write(bytes: Uint8Array): boolean;
    once(event: 'drain', listener: () => void): unknown;
    writable?: boolean;
}
/** A message, or several, on its way to the server. */
export interface Sending {
    next(): Buffer | undefined;
    /** Set when nobody wants the rest: only what may be left out may be stopped so. */
    stopped: boolean;
}
/**
 * Writes buffers to a stream as fast as the other side takes them. They are made one at a time, so that no more
 * of a large message is in memory than the stream asks for. What is sent meanwhile waits for its turn.
 */
export declare function sendInParts(stream: OutboxStream, parts: Iterable<Buffer>): Sending;
/** Whether something sent earlier is still being written, so that a direct write would end up inside of it. */
export declare function isSending(stream: OutboxStream): boolean;
