import type { Connection } from '../postgres/connection.ts';
import { quoteIdentifier, quoteLiteral } from '../postgres/quote.ts';
import type { OnServer } from './shadow.ts';

export async function onServerNow(connection: Connection): Promise<OnServer> {
  const [roles, databases] = await connection.send(
    'SELECT rolname FROM pg_catalog.pg_roles; SELECT datname FROM pg_catalog.pg_database',
    { rows: 'all' },
  );
  return {
    roles: (roles?.rows ?? []).map(([name]) => name ?? ''),
    databases: (databases?.rows ?? []).map(([name]) => name ?? ''),
  };
}

/** What was not there before. */
export function come(before: OnServer, now: OnServer): OnServer {
  return {
    roles: now.roles.filter((name) => !before.roles.includes(name)),
    databases: now.databases.filter((name) => !before.databases.includes(name)),
  };
}

/** Databases first, which roles may own. */
export function dropping({ roles, databases }: OnServer): string[] {
  return [
    ...databases.map((name) => `DROP DATABASE IF EXISTS ${quoteIdentifier(name)} WITH (FORCE)`),
    ...roles.map((name) => `DROP ROLE IF EXISTS ${quoteIdentifier(name)}`),
  ];
}

/** By which one that outlives its run is known. */
const STAND_IN = 'stand-in of a rehearsal of migrate-action';

export function standIn(role: string): string[] {
  const name = quoteIdentifier(role);
  return [`CREATE ROLE ${name} NOLOGIN`, `COMMENT ON ROLE ${name} IS ${quoteLiteral(STAND_IN)}`];
}

export async function standIns(connection: Connection): Promise<string[]> {
  const [result] = await connection.send(
    `SELECT r.rolname FROM pg_catalog.pg_roles r JOIN pg_catalog.pg_shdescription d ON d.objoid = r.oid
      WHERE d.classoid = 'pg_catalog.pg_authid'::pg_catalog.regclass AND d.description = ${quoteLiteral(STAND_IN)}`,
    { rows: 'all' },
  );
  return (result?.rows ?? []).map(([name]) => name ?? '');
}
