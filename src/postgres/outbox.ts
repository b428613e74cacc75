/** What is written to: a socket, or the embedded server's stream. */
export interface OutboxStream {
  write(bytes: Uint8Array): boolean;
  once(event: 'drain', listener: () => void): unknown;
  writable?: boolean;
}

/** What waits to be written to a stream, in order; the first is being written. */
const queues = new WeakMap<OutboxStream, Sending[]>();

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
export function sendInParts(stream: OutboxStream, parts: Iterable<Buffer>): Sending {
  const iterator = parts[Symbol.iterator]();
  const sending: Sending = { next: () => iterator.next().value as Buffer | undefined, stopped: false };
  const queue = queues.get(stream) ?? [];
  queues.set(stream, queue);
  if (queue.push(sending) === 1) pump(stream, queue);
  return sending;
}

/** Whether something sent earlier is still being written, so that a direct write would end up inside of it. */
export function isSending(stream: OutboxStream): boolean {
  return (queues.get(stream)?.length ?? 0) > 0;
}

function pump(stream: OutboxStream, queue: Sending[]): void {
  for (let first = queue[0]; first !== undefined; first = queue[0]) {
    for (let part = first.next(); part !== undefined && !first.stopped; part = first.next()) {
      // The connection is gone: whoever waits for the answer is told so by the stream's own events.
      if (stream.writable === false) {
        queue.length = 0;
        return;
      }
      if (!stream.write(part)) {
        stream.once('drain', () => {
          pump(stream, queue);
        });
        return;
      }
    }
    queue.shift();
  }
}
