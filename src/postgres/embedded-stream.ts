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
export class EmbeddedStream extends Duplex {
  /**
   * PGlite reads the data of `COPY … FROM STDIN` from the very buffer that holds the Query and would wait
   * for ever for more of it. Whoever copies therefore writes Query, CopyData and CopyDone between `cork()`
   * and `uncork()`, the data of several COPY statements one after the other, without waiting for
   * CopyInResponse. A COPY that finds no data fails with 57014, as one does whose client sends CopyFail.
   */
  readonly wantsEagerCopy = true;
  readonly #session: EmbeddedSession;
  #unread: Buffer = Buffer.alloc(0);
  #started = false;
  /** Extended-protocol messages that wait for their Sync or Flush. */
  #waiting: Buffer[] = [];
  /** Settled when all that was asked is answered. */
  #answered: Promise<void> = Promise.resolve();

  constructor(session: EmbeddedSession) {
    super({ allowHalfOpen: false });
    this.#session = session;
  }

  connect(): this {
    process.nextTick(() => {
      try {
        this.#session.open();
        this.emit('connect');
      } catch (error) {
        this.destroy(error as Error);
      }
    });
    return this;
  }

  setNoDelay(): this {
    return this;
  }

  setKeepAlive(): this {
    return this;
  }

  ref(): this {
    return this;
  }

  unref(): this {
    return this;
  }

  override _read(): void {
    // The server's answers are pushed as they come.
  }

  override _write(chunk: Buffer, _encoding: string, done: () => void): void {
    this.#receive(chunk);
    done();
  }

  override _writev(chunks: { chunk: Buffer }[], done: () => void): void {
    this.#receive(Buffer.concat(chunks.map(({ chunk }) => chunk)));
    done();
  }

  override _final(done: () => void): void {
    this.#hangUp();
    done();
  }

  override _destroy(error: Error | null, done: (error: Error | null) => void): void {
    this.#session.close();
    done(error);
  }

  /** Cuts what was written into units that the server answers as a whole, and has them answered in order. */
  #receive(bytes: Buffer): void {
    let query: Buffer[] | undefined;
    const askQuery = (): void => {
      if (query) this.#ask([...query, COPY_FAIL], true);
      query = undefined;
    };
    for (const message of this.#split(bytes)) {
      const type = this.#started ? message[0] : undefined;
      if (type === COPY_DATA || type === COPY_DONE || type === COPY_FAIL[0]) {
        // Without a query before them these come too late: their COPY has failed already.
        query?.push(message);
        continue;
      }
      askQuery();
      if (type === undefined) {
        this.#started = true;
        this.#ask([message], true);
      } else if (type === QUERY) {
        query = [...this.#waiting.splice(0), message];
      } else if (type === TERMINATE) {
        this.#hangUp();
      } else if (type === SYNC) {
        this.#ask([...this.#waiting.splice(0), COPY_FAIL, message], true);
      } else if (type === FLUSH) {
        this.#ask([...this.#waiting.splice(0), message], false);
      } else {
        this.#waiting.push(message);
      }
    }
    askQuery();
  }

  /** Whole messages; the rest is kept until more comes. Only the first message, StartupMessage, has no type byte. */
  *#split(bytes: Buffer): Generator<Buffer> {
    let rest = this.#unread.length > 0 ? Buffer.concat([this.#unread, bytes]) : bytes;
    for (;;) {
      const typeLength = this.#started ? 1 : 0;
      if (rest.length < typeLength + 4) break;
      const length = typeLength + rest.readUInt32BE(typeLength);
      if (rest.length < length) break;
      yield rest.subarray(0, length);
      rest = rest.subarray(length);
    }
    this.#unread = rest;
  }

  #ask(messages: Buffer[], ready: boolean): void {
    const reply = (answer: Uint8Array): void => {
      if (!this.destroyed && answer.length > 0) this.push(answer);
    };
    this.#answered = this.#session.answer(Buffer.concat(messages), ready, reply).catch((error: unknown) => {
      this.destroy(error as Error);
    });
  }

  #hangUp(): void {
    void this.#answered.then(() => this.push(null));
  }
}

const QUERY = 0x51;
const SYNC = 0x53;
const FLUSH = 0x48;
const TERMINATE = 0x58;
const COPY_DATA = 0x64;
const COPY_DONE = 0x63;

/**
 * Ends every unit that can hold a COPY. The server ignores it outside of a COPY FROM STDIN (PostgreSQL
 * documentation, "COPY Operations"), and inside one it is what keeps PGlite from waiting for data for ever.
 */
const COPY_FAIL = frame('f', 'no data came with the statement');

/** One frontend message with a string in it. */
export function frame(type: string, text: string): Buffer {
  const message = Buffer.alloc(1 + 4 + Buffer.byteLength(text) + 1);
  message.write(type, 0, 'latin1');
  message.writeUInt32BE(message.length - 1, 1);
  message.write(text, 5);
  return message;
}
