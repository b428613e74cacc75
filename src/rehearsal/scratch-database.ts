import { randomBytes } from 'node:crypto';
import { quoteIdentifier, quoteLiteral } from '../postgres/quote.ts';
import { ServerError } from '../postgres/message.ts';
import type { Connection } from '../postgres/connection.ts';
import type { Target } from '../postgres/target.ts';
import { connect } from '../engine/connect.ts';
import { MigrationError, NOTHING_TOUCHED } from '../engine/errors.ts';
import { come, dropping, onServerNow, standIns } from './on-server.ts';
import type { OnServer, Started } from './shadow.ts';

const PREFIX = 'migrate_action_shadow_';

/** A run that was killed could not drop its database: after this long nobody can be using it any more. */
const FORGOTTEN_AFTER_S = 24 * 60 * 60;

/**
 * Creates a database with a random name on the server that `target` leads to; `stop` drops it, whoever is connected
 * to it, and the roles and databases that files have created meanwhile.
 *
 * @throws {MigrationError} `connection` when the server cannot be reached, or does not let us create a database
 */
export async function scratchDatabase(target: Target, signal?: AbortSignal): Promise<Started> {
  const made = Math.floor(Date.now() / 1000).toString(36);
  const name = `${PREFIX}${made}_${randomBytes(5).toString('hex')}`;
  const named = { roles: new Set<string>(), databases: new Set<string>() };
  let there: OnServer = { roles: [], databases: [] };
  await onServer(target, signal, async (connection) => {
    there = await onServerNow(connection);
    try {
      await connection.send(`CREATE DATABASE ${quoteIdentifier(name)} TEMPLATE template0`);
    } catch (error) {
      if (!(error instanceof ServerError)) throw error;
      throw new MigrationError({
        reason: 'connection',
        message: `No scratch database could be created on the server of shadow-database-url: ${error.message}.`,
        state: NOTHING_TOUCHED,
        next: 'Give the URL of a user that may create databases (ALTER ROLE … CREATEDB), or none.',
        sqlstate: error.sqlstate,
        cause: error,
      });
    }
    await dropForgotten(connection);
  });
  const ofOurs = ({ roles, databases }: OnServer): OnServer => ({
    roles: roles.filter((role) => named.roles.has(role)),
    databases: databases.filter((database) => named.databases.has(database)),
  });
  return {
    database: { kind: 'target', target: { ...target, database: name } },
    willCreate: ({ roles, databases }) => {
      for (const role of roles) named.roles.add(role);
      for (const database of databases) named.databases.add(database);
    },
    ofOurs,
    // Also after an abort: then above all.
    stop: () =>
      onServer(target, undefined, async (connection) => {
        await connection.send(`DROP DATABASE IF EXISTS ${quoteIdentifier(name)} WITH (FORCE)`);
        const now = await onServerNow(connection);
        const left = ofOurs(come(there, now));
        // Runs share the stand-ins: they go with the last.
        const isLast = !now.databases.some((other) => other.startsWith(PREFIX));
        const roles = isLast ? [...left.roles, ...(await standIns(connection))] : left.roles;
        for (const sql of dropping({ ...left, roles })) await connection.send(sql).catch(() => undefined);
      }),
  };
}

async function onServer(
  target: Target,
  signal: AbortSignal | undefined,
  work: (connection: Connection) => Promise<void>,
): Promise<void> {
  const settings = { database: { kind: 'target' as const, target }, migrationsDir: '', signal };
  const { connection } = await connect(settings);
  try {
    await work(connection);
  } finally {
    await connection.close();
  }
}

/** Drops what killed runs have left, as far as it may. */
async function dropForgotten(connection: Connection): Promise<void> {
  const [result] = await connection.send(
    `SELECT datname FROM pg_catalog.pg_database d
      WHERE datname LIKE ${quoteLiteral(`${PREFIX.replaceAll('_', '\\_')}%`)}
        AND NOT EXISTS (SELECT FROM pg_catalog.pg_stat_activity a WHERE a.datid = d.oid)`,
    { rows: 'all' },
  );
  const now = Date.now() / 1000;
  for (const [name] of result?.rows ?? []) {
    const made = Number.parseInt(name?.slice(PREFIX.length).split('_')[0] ?? '', 36);
    if (name == null || !(now - made > FORGOTTEN_AFTER_S)) continue;
    await connection.send(`DROP DATABASE IF EXISTS ${quoteIdentifier(name)}`).catch(() => undefined);
  }
}
