import type { Connection } from '../../postgres/connection.ts';
import { quoteIdentifier, quoteLiteral } from '../../postgres/quote.ts';
import { come, dropping, onServerNow } from '../on-server.ts';
import type { OnServer } from '../shadow.ts';

/**
 * A copy of a database on its server, from which the database can be made anew. Nobody may be connected to the
 * database when it is copied; who is when it is made anew, is cut off. Each is asked of a connection to another
 * database of the server.
 */
export class TemplateCopy {
  readonly #database: string;
  readonly #copy: string;
  readonly #there: OnServer;
  readonly #ofOurs: (come: OnServer) => OnServer;

  private constructor(database: string, copy: string, there: OnServer, ofOurs: (come: OnServer) => OnServer) {
    this.#database = database;
    this.#copy = copy;
    this.#there = there;
    this.#ofOurs = ofOurs;
  }

  /**
   * Copies the database. Roles and other databases belong to the server: of those that have come since, what
   * `ofOurs` leaves is dropped when the database is made anew.
   */
  static async of(
    connection: Connection,
    database: string,
    ofOurs: (come: OnServer) => OnServer = () => ({ roles: [], databases: [] }),
  ): Promise<TemplateCopy> {
    // After the database, so that who finds that one left behind finds this one, too. A name is cut at 63 bytes.
    const copy = `${database.slice(0, 40)}_base`;
    await createFrom(connection, copy, database);
    return new TemplateCopy(database, copy, await onServerNow(connection), ofOurs);
  }

  async restore(connection: Connection): Promise<void> {
    await drop(connection, this.#database);
    const since = come(this.#there, await onServerNow(connection));
    for (const sql of dropping(this.#ofOurs(since))) await connection.send(sql);
    await createFrom(connection, this.#database, this.#copy);
  }

  async drop(connection: Connection): Promise<void> {
    await drop(connection, this.#copy);
  }
}

async function createFrom(connection: Connection, database: string, template: string): Promise<void> {
  await connection.send(`CREATE DATABASE ${quoteIdentifier(database)} TEMPLATE ${quoteIdentifier(template)}`);
}

/** Version 12 knows no WITH (FORCE). */
async function drop(connection: Connection, database: string): Promise<void> {
  await connection.send(
    `SELECT pg_catalog.pg_terminate_backend(pid) FROM pg_catalog.pg_stat_activity WHERE datname = ${quoteLiteral(database)}`,
  );
  await connection.send(`DROP DATABASE IF EXISTS ${quoteIdentifier(database)}`);
}
