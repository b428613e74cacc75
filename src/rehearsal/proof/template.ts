import type { Connection } from '../../postgres/connection.ts';
import { quoteIdentifier, quoteLiteral } from '../../postgres/quote.ts';

/**
 * A copy of a database on its server, from which the database can be made anew. Nobody may be connected to the
 * database when it is copied; who is when it is made anew, is cut off.
 */
export class TemplateCopy {
  readonly #connection: Connection;
  readonly #database: string;
  readonly #copy: string;
  readonly #roles: readonly string[] | undefined;

  private constructor(
    connection: Connection,
    database: string,
    copy: string,
    roles: readonly string[] | undefined,
  ) {
    this.#connection = connection;
    this.#database = database;
    this.#copy = copy;
    this.#roles = roles;
  }

  /**
   * Copies the database. `connection` is to another one of the same server, and stays open until `drop`. Roles belong
   * to the server: on one that nobody else uses (`privateServer`) those that have come since are dropped as well.
   */
  static async of(
    connection: Connection,
    database: string,
    { privateServer = false } = {},
  ): Promise<TemplateCopy> {
    // After the database, so that who finds that one left behind finds this one, too. A name is cut at 63 bytes.
    const copy = `${database.slice(0, 40)}_base`;
    await createFrom(connection, copy, database);
    const roles = privateServer ? await roleNames(connection) : undefined;
    return new TemplateCopy(connection, database, copy, roles);
  }

  async restore(): Promise<void> {
    await drop(this.#connection, this.#database);
    if (this.#roles) {
      const known = new Set(this.#roles);
      const others = (await roleNames(this.#connection)).filter((role) => !known.has(role));
      for (const role of others) await this.#connection.send(`DROP ROLE ${quoteIdentifier(role)}`);
    }
    await createFrom(this.#connection, this.#database, this.#copy);
  }

  async drop(): Promise<void> {
    await drop(this.#connection, this.#copy);
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

async function roleNames(connection: Connection): Promise<string[]> {
  const [result] = await connection.send('SELECT rolname FROM pg_catalog.pg_roles', { rows: 'all' });
  return (result?.rows ?? []).map(([name]) => name ?? '');
}
