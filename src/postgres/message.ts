import pg from 'pg';
import { byteLength, copyFrames, queryFrame } from './frames.ts';
import type { MessageSql, Piece } from './frames.ts';
import { isSending, sendInParts } from './outbox.ts';
import type { OutboxStream, Sending } from './outbox.ts';
import type { ServerErrorFields } from './server-error-fields.ts';

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
export class ServerError extends Error {
  override readonly name = 'ServerError';
  readonly sqlstate: string;
  readonly fields: ServerErrorFields;
  readonly completed: readonly StatementResult[];

  constructor(fields: ServerErrorFields, completed: readonly StatementResult[]) {
    super(fields.message);
    this.sqlstate = fields.sqlstate;
    this.fields = fields;
    this.completed = completed;
  }
}

/** The connection ended before the server answered: what the message did is not known from here. */
export class ConnectionLostError extends Error {
  override readonly name = 'ConnectionLostError';
  readonly completed: readonly StatementResult[];

  constructor(cause: unknown, completed: readonly StatementResult[]) {
    super(cause instanceof Error ? cause.message : String(cause), { cause });
    this.completed = completed;
  }
}

/** Bytes of a message from which on it is sent in parts. */
const LARGE = 1 << 20;

interface Wire {
  query(text: string): void;
  sendCopyFail(message: string): void;
  stream: OutboxStream & { cork?(): void; uncork?(): void; wantsEagerCopy?: boolean };
}

/**
 * One simple-protocol Query message. `pg`'s own query drops the results that came before an error; they
 * are what tells which statement of a script failed when the error carries no position.
 */
export class Message extends pg.Query {
  /** Until they are written. */
  #pieces: readonly Piece[];
  readonly #rowsKept: number;
  readonly #copyData: readonly Piece[];
  readonly #onRow: MessageOptions['onRow'];
  readonly #results: StatementResult[] = [];
  readonly #settle: (error: Error | undefined, results: StatementResult[]) => void;
  #rows: (string | null)[][] = [];
  #copied = 0;
  #copying: Sending | undefined;

  constructor(
    sql: MessageSql,
    options: MessageOptions,
    settle: (error: Error | undefined, results: StatementResult[]) => void,
  ) {
    super({ text: typeof sql === 'string' ? sql : '' });
    this.#pieces = typeof sql === 'string' ? [sql] : sql;
    this.#rowsKept = options.rows === 'all' ? Infinity : options.rows === 'first' ? 1 : 0;
    this.#copyData = options.copyData ?? [];
    this.#onRow = options.onRow;
    this.#settle = settle;
  }

  override submit = (wire: unknown): void => {
    const connection = wire as Wire;
    const { stream } = connection;
    if (stream.wantsEagerCopy === true) {
      // The embedded server reads the data of a COPY only from the buffer that holds the Query itself.
      stream.cork?.();
      for (const part of queryFrame(this.#pieces)) stream.write(part);
      for (const data of this.#copyData) for (const frame of copyFrames(data)) stream.write(frame);
      this.#copied = this.#copyData.length;
      stream.uncork?.();
      return;
    }
    const [only, ...others] = this.#pieces;
    const small = this.#pieces.reduce((sum, piece) => sum + byteLength(piece), 0) < LARGE;
    if (small && others.length === 0 && typeof only === 'string' && !isSending(stream))
      connection.query(only);
    else sendInParts(stream, queryFrame(this.#pieces));
    // Thousands may wait for their answers.
    this.#pieces = [];
    (this as { text?: string }).text = '';
  };

  handleRowDescription(): void {
    this.#rows = [];
  }

  handleDataRow(message: { fields: (string | null)[] }): void {
    this.#onRow?.(message.fields);
    if (this.#rows.length < this.#rowsKept) this.#rows.push(message.fields);
  }

  handleCommandComplete({ text }: { text: string }): void {
    if (this.#rows.length === 0) this.#results.push(withoutRows(text));
    else this.#results.push({ ...resultOf(text), rows: this.#rows });
    this.#rows = [];
  }

  handleEmptyQuery(): void {
    // A message without a statement: no result, and not an error.
  }

  handleCopyInResponse(wire: Wire): void {
    if (wire.stream.wantsEagerCopy === true) return;
    const data = this.#copyData[this.#copied++];
    if (data !== undefined) this.#copying = sendInParts(wire.stream, copyFrames(data));
    else wire.sendCopyFail('COPY FROM STDIN has no data in this file');
  }

  handleCopyData(): void {
    // COPY … TO STDOUT in a migration: nobody reads it.
  }

  handleError(error: Error): void {
    // The server throws away what still comes of the data, and answers no CopyDone.
    if (this.#copying) this.#copying.stopped = true;
    this.#settle(toMessageError(error, this.#results), this.#results);
  }

  handleReadyForQuery(): void {
    this.#settle(undefined, this.#results);
  }
}

/** Results without rows, by their tags: a script of a million INSERTs shares one. */
const alike = new Map<string, StatementResult>();
const MOST_ALIKE = 100;

function withoutRows(tag: string): StatementResult {
  const known = alike.get(tag);
  if (known) return known;
  const result = { ...resultOf(tag), rows: [] };
  if (alike.size >= MOST_ALIKE) alike.clear();
  alike.set(tag, result);
  return result;
}

function resultOf(tag: string): Pick<StatementResult, 'command' | 'rowCount'> {
  // INSERT has an OID, always 0, before its count.
  const [, command = tag, count] = /^(.*?)(?: 0(?= ))?(?: (\d+))?$/.exec(tag) ?? [];
  return { command, rowCount: count === undefined ? null : Number(count) };
}

function toMessageError(error: Error, completed: readonly StatementResult[]): Error {
  const fields = serverErrorFields(error);
  if (!fields) return new ConnectionLostError(error, completed);
  const failure = new ServerError(fields, completed);
  return endsSession(fields) ? new ConnectionLostError(failure, completed) : failure;
}

/** The server ends the session. A file can raise any SQLSTATE, but not this severity. */
function endsSession({ severity }: ServerErrorFields): boolean {
  return severity === 'FATAL' || severity === 'PANIC';
}

/** The fields of an error or notice that came from the server; undefined for anything else. */
export function serverErrorFields(error: unknown): ServerErrorFields | undefined {
  const raw = error as Record<string, string | undefined>;
  const sqlstate = raw['code'];
  if (sqlstate === undefined || !/^[0-9A-Z]{5}$/.test(sqlstate) || raw['severity'] === undefined)
    return undefined;
  const fields: ServerErrorFields = { severity: raw['severity'], sqlstate, message: raw['message'] ?? '' };
  for (const name of [
    'detail',
    'hint',
    'internalQuery',
    'where',
    'schema',
    'table',
    'column',
    'constraint',
  ] as const) {
    const value = raw[name];
    if (value !== undefined) fields[name] = value;
  }
  for (const name of ['position', 'internalPosition'] as const) {
    const value = raw[name];
    if (value !== undefined) fields[name] = Number(value);
  }
  return fields;
}
