/**
 * A relay in front of the server, a process of its own so that the benchmark's work does not delay it: holds
 * back every piece of data for half of the round trip in each direction, and counts round trips by the rule of
 * the test kit's proxy, which reads whole messages and so cannot carry one of 20 MB at speed. Accepting a
 * connection costs no latency. Talks with its parent over the IPC channel.
 *
 *     node latency-proxy.ts HOST PORT ROUND-TRIP-MS
 */
import { connect, createServer, type AddressInfo, type Socket } from 'node:net';

const [host = '127.0.0.1', port = '5432', roundTripMs = '0'] = process.argv.slice(2);
const halfMs = Number(roundTripMs) / 2;
const counts = { connections: 0, roundTrips: 0 };

// A connection begins with messages that have no type byte, which these codes tell apart.
const ENCRYPTION_REQUESTS = new Set([80877103, 80877104]);
const CANCEL_REQUEST = 80877102;

/** What is said on one connection, and whose turn it is. */
class Conversation {
  #clientsTurn = true;
  #started = false;
  #awaitsEncryptionAnswer = false;
  readonly #frontend = new Reader((bytes) => this.#readFrontend(bytes));
  readonly #backend = new Reader((bytes) => this.#readBackend(bytes));

  /** To be called when the client's data arrives: it is the client's arrival that ends its turn. */
  said(bytes: Buffer): void {
    this.#frontend.push(bytes);
  }

  /** To be called when the server's data has been handed on to the client. */
  answered(bytes: Buffer): void {
    this.#backend.push(bytes);
  }

  #readFrontend(bytes: Buffer): number | null {
    if (this.#started)
      return this.#typed(bytes, (type) => {
        if (type !== 'X') this.#takeTurn();
      });
    if (bytes.length < 8) return null;
    const code = bytes.readUInt32BE(4);
    this.#awaitsEncryptionAnswer = ENCRYPTION_REQUESTS.has(code);
    this.#started = !this.#awaitsEncryptionAnswer && code !== CANCEL_REQUEST;
    if (code !== CANCEL_REQUEST) this.#takeTurn();
    return bytes.readUInt32BE(0);
  }

  #readBackend(bytes: Buffer): number | null {
    if (this.#awaitsEncryptionAnswer) {
      this.#awaitsEncryptionAnswer = false;
      this.#clientsTurn = true;
      return 1;
    }
    // ReadyForQuery, a request for authentication, a request for COPY data.
    return this.#typed(bytes, (type) => {
      if (type === 'Z' || type === 'R' || type === 'G') this.#clientsTurn = true;
    });
  }

  #typed(bytes: Buffer, see: (type: string) => void): number | null {
    if (bytes.length < 5) return null;
    see(String.fromCharCode(bytes[0]!));
    return 1 + bytes.readUInt32BE(1);
  }

  #takeTurn(): void {
    if (this.#clientsTurn) counts.roundTrips++;
    this.#clientsTurn = false;
  }
}

/** Finds where messages begin without keeping what is inside them. */
class Reader {
  #head = Buffer.alloc(0);
  #toSkip = 0;
  /** Returns the length of the message that begins with these bytes, null when they are too few to tell. */
  readonly #begin: (bytes: Buffer) => number | null;

  constructor(begin: (bytes: Buffer) => number | null) {
    this.#begin = begin;
  }

  push(chunk: Buffer): void {
    let bytes = this.#head.length === 0 ? chunk : Buffer.concat([this.#head, chunk]);
    this.#head = Buffer.alloc(0);
    while (bytes.length > 0) {
      const skipped = Math.min(this.#toSkip, bytes.length);
      this.#toSkip -= skipped;
      bytes = bytes.subarray(skipped);
      if (bytes.length === 0) return;
      const length = this.#begin(bytes);
      if (length === null) {
        this.#head = Buffer.from(bytes);
        return;
      }
      this.#toSkip = length;
    }
  }
}

/** Hands on everything from one side to the other in order, each piece when its time has come. */
function relay(
  from: Socket,
  to: Socket,
  watch: { arrived?: (bytes: Buffer) => void; delivered?: (bytes: Buffer) => void },
): void {
  const queue: { due: number; bytes: Buffer | null }[] = [];
  let timer: NodeJS.Timeout | undefined;
  const deliver = (): void => {
    timer = undefined;
    while (queue.length > 0 && queue[0]!.due <= performance.now()) {
      const { bytes } = queue.shift()!;
      if (bytes === null) to.end();
      else {
        // Before the write: nothing that the client says is read until this function has returned.
        watch.delivered?.(bytes);
        if (!to.write(bytes)) from.pause();
      }
    }
    if (queue.length > 0) timer ??= setTimeout(deliver, Math.max(queue[0]!.due - performance.now(), 0));
  };
  const enqueue = (bytes: Buffer | null): void => {
    queue.push({ due: performance.now() + halfMs, bytes });
    if (halfMs === 0) deliver();
    else timer ??= setTimeout(deliver, halfMs);
  };
  from.on('data', (bytes: Buffer) => {
    watch.arrived?.(bytes);
    enqueue(bytes);
  });
  to.on('drain', () => from.resume());
  from.on('end', () => {
    enqueue(null);
  });
  from.on('error', () => to.destroy());
}

const server = createServer({ allowHalfOpen: true, noDelay: true }, (client) => {
  counts.connections++;
  const upstream = connect({ host, port: Number(port), allowHalfOpen: true, noDelay: true });
  const conversation = new Conversation();
  relay(client, upstream, {
    arrived: (bytes) => {
      conversation.said(bytes);
    },
  });
  relay(upstream, client, {
    delivered: (bytes) => {
      conversation.answered(bytes);
    },
  });
});
server.listen(0, '127.0.0.1', () => process.send?.({ port: (server.address() as AddressInfo).port }));

// The parent says a word, any word, to be told the counts, which then begin again.
process.on('message', () => {
  process.send?.({ ...counts });
  Object.assign(counts, { connections: 0, roundTrips: 0 });
});
process.on('disconnect', () => process.exit());
