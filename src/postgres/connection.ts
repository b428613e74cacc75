import pg from 'pg';
import type { ClientLike } from './client-like.ts';
import { requestCancel } from './cancel.ts';
import type { MessageSql } from './frames.ts';
import { Message, serverErrorFields } from './message.ts';
import type { MessageOptions, StatementResult } from './message.ts';
import type { ServerErrorFields } from './server-error-fields.ts';

interface ClientInternals {
  processID?: number | null;
  secretKey?: number | null;
  host?: string;
  port?: number;
  ssl?: unknown;
  sslNegotiation?: string;
  pipeline?: boolean;
  connection?: { stream?: { destroy?(): void; wantsEagerCopy?: boolean } };
}

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

/** How long the server may take to end the session; a dead network never answers. */
const GOODBYE_MS = 2000;

/** Wraps a connected client. `owned` clients are closed by `close()`; a caller's own client is only released. */
export function connectionOf(
  client: ClientLike,
  options: { owned: boolean; embedded?: boolean },
): Connection {
  return new ClientConnection(client, options.owned, options.embedded ?? false);
}

class ClientConnection implements Connection {
  onNotice: ((notice: ServerErrorFields) => void) | undefined;
  readonly embedded: boolean;
  readonly #client: ClientLike & ClientInternals;
  readonly #owned: boolean;
  /** What has been sent and not been answered yet, in order: the server is at work on the first. */
  readonly #sent: MessageOptions[] = [];
  #lost = false;

  readonly #notice = (notice: unknown): void => {
    const fields = serverErrorFields(notice);
    if (fields) (this.#sent[0]?.onNotice ?? this.onNotice)?.(fields);
  };
  // Without a listener the 'error' event of a dropped connection would end the process; the failure itself
  // reaches whoever waits in send().
  readonly #error = (): void => {
    this.#lost = true;
  };

  constructor(client: ClientLike, owned: boolean, embedded: boolean) {
    this.#client = client;
    this.#owned = owned;
    this.embedded = embedded;
    client.on('notice', this.#notice);
    client.on('error', this.#error);
    client.on('end', this.#error);
  }

  get announcedPid(): number | undefined {
    return this.#client.processID ?? undefined;
  }

  get pipelined(): boolean {
    return this.#client.pipeline === true;
  }

  get lost(): boolean {
    return this.#lost;
  }

  send(sql: MessageSql, given: MessageOptions = {}): Promise<StatementResult[]> {
    const options = { ...given };
    return new Promise((resolve, reject) => {
      const message = new Message(sql, options, (error, results) => {
        // At once and not in the promise's turn: the next message's notices may stand in the same packet.
        const place = this.#sent.indexOf(options);
        if (place >= 0) this.#sent.splice(place, 1);
        if (error) reject(error);
        else resolve(results);
      });
      this.#sent.push(options);
      this.#client.query(message as never);
    });
  }

  async cancel(): Promise<void> {
    const { processID, secretKey, host, port, ssl, sslNegotiation } = this.#client;
    if (this.embedded || this.#lost || processID == null || secretKey == null) return;
    await requestCancel({
      host: host ?? 'localhost',
      port: port ?? 5432,
      ssl,
      sslNegotiation,
      processID,
      secretKey,
    });
  }

  async close(): Promise<void> {
    this.onNotice = undefined;
    if (!this.#owned) {
      this.#client.removeListener('notice', this.#notice);
      this.#client.removeListener('error', this.#error);
      this.#client.removeListener('end', this.#error);
      return;
    }
    if (this.#lost) {
      this.destroy();
      return;
    }
    const goodbye = setTimeout(() => {
      this.destroy();
    }, GOODBYE_MS);
    await this.#client.end().finally(() => {
      clearTimeout(goodbye);
    });
  }

  destroy(): void {
    this.#lost = true;
    this.#client.connection?.stream?.destroy?.();
  }
}

/** A new client over a stream that is already a session, such as the embedded server's. */
export function clientOverStream(stream: unknown): pg.Client {
  return new pg.Client({ stream: () => stream, user: 'postgres', database: 'postgres' } as pg.ClientConfig);
}
