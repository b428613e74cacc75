import type { Connection } from '../postgres/connection.ts';
import { ServerError } from '../postgres/message.ts';
import type { StatementResult } from '../postgres/message.ts';
import { isAbortedTransaction } from '../postgres/sqlstate.ts';
import { quoteIdentifier, quoteLiteral } from '../postgres/quote.ts';
import { sessionReset } from '../postgres/session.ts';
import { MigrationError, NOTHING_TOUCHED } from './errors.ts';

/** What a caller's own session carried when it was handed over, so that it can be given back as it was. */
export class CallerSession {
  readonly keeps: { preparedStatements: boolean; listening: boolean; temporaryTables: boolean };
  readonly #settings: readonly (readonly [string, string])[];
  readonly #sessionUser: string;
  readonly #role: string;

  private constructor(
    keeps: CallerSession['keeps'],
    settings: readonly (readonly [string, string])[],
    sessionUser: string,
    role: string,
  ) {
    this.keeps = keeps;
    this.#settings = settings;
    this.#sessionUser = sessionUser;
    this.#role = role;
  }

  /** Reads the session. Fails when it is in a transaction: whatever ran there would not be ours to commit. */
  static async record(connection: Connection): Promise<CallerSession> {
    const [info, settings] = await read(
      connection,
      `SELECT session_user, pg_catalog.current_setting('role'),
  EXISTS (SELECT FROM pg_catalog.pg_prepared_statements), EXISTS (SELECT pg_catalog.pg_listening_channels()),
  EXISTS (SELECT FROM pg_catalog.pg_class WHERE relnamespace = pg_catalog.pg_my_temp_schema()),
  pg_catalog.now() <> pg_catalog.statement_timestamp();
SELECT name, pg_catalog.current_setting(name) FROM pg_catalog.pg_settings WHERE source = 'session' AND name NOT IN ('role', 'session_authorization')`,
    );
    const row = info?.rows[0] ?? [];
    if (row[5] === 't') throw inTransaction();
    return new CallerSession(
      { preparedStatements: row[2] === 't', listening: row[3] === 't', temporaryTables: row[4] === 't' },
      (settings?.rows ?? []).map(([name, value]) => [name ?? '', value ?? ''] as const),
      row[0] ?? '',
      row[1] ?? 'none',
    );
  }

  async restore(connection: Connection): Promise<void> {
    const settings = this.#settings.map(
      ([name, value]) => `SELECT pg_catalog.set_config(${quoteLiteral(name)}, ${quoteLiteral(value)}, false)`,
    );
    const role = this.#role === 'none' ? 'SET ROLE NONE' : `SET ROLE ${quoteIdentifier(this.#role)}`;
    await connection.send(
      [
        ...sessionReset(this.keeps),
        `SET SESSION AUTHORIZATION ${quoteIdentifier(this.#sessionUser)}`,
        role,
        ...settings,
      ].join(';\n'),
    );
  }
}

async function read(connection: Connection, sql: string): Promise<StatementResult[]> {
  try {
    return await connection.send(sql, { rows: 'all' });
  } catch (error) {
    throw error instanceof ServerError && isAbortedTransaction(error.sqlstate) ? inTransaction() : error;
  }
}

function inTransaction(): MigrationError {
  return new MigrationError({
    reason: 'invalid-input',
    message: 'The client that was handed over is in a transaction.',
    state: NOTHING_TOUCHED,
    next: 'Commit or roll back first, or hand over a client of its own.',
  });
}
