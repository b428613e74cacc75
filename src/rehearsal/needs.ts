import type { Connection } from '../postgres/connection.ts';
import { quoteLiteral } from '../postgres/quote.ts';
import { standIn } from './on-server.ts';
import { needsOf } from './read-needs.ts';
import type { Needs } from './read-needs.ts';
import type { Shadow } from './shadow.ts';

/**
 * Makes the roles that files name, that none of them creates and that the shadow lacks: as roles that nobody can log
 * in as and that may do nothing. Returns what a reader has to know of it, and which extensions cannot be had.
 */
export async function supplyNeeds(
  shadow: Shadow,
  connection: Connection,
  texts: readonly string[],
): Promise<string[]> {
  const needs = await needsOf(texts);
  shadow.willCreate({
    roles: [...needs.createdRoles, ...needs.codedRoles],
    databases: [...needs.createdDatabases],
  });
  const roles = [...needs.roles].filter((name) => !needs.createdRoles.has(name));
  const notes: string[] = [];
  if (shadow.kind === 'url') notes.push(...(await notTakenBack(connection, needs)));
  const missing = await lacking(connection, roles, 'SELECT rolname::text FROM pg_catalog.pg_roles');
  if (missing.length > 0) {
    await connection.send(missing.flatMap(standIn).join(';\n'));
    notes.push(
      `${listed(missing.map((name) => `role ${name}`))} ${missing.length === 1 ? 'is' : 'are'} created by no file. The shadow got ${missing.length === 1 ? 'a stand-in' : 'stand-ins'} without any rights; the target must have ${missing.length === 1 ? 'it' : 'them'}.`,
    );
  }
  const absent = await lacking(
    connection,
    [...needs.extensions],
    'SELECT name::text FROM pg_catalog.pg_available_extensions',
  );
  if (absent.length > 0)
    notes.push(
      `${listed(absent.map((name) => `extension ${name}`))} cannot be had on the shadow: what needs ${absent.length === 1 ? 'it' : 'them'} fails there, and may not fail on the target. Give a shadow-database-url of a server that has ${absent.length === 1 ? 'it' : 'them'}.`,
    );
  return notes;
}

/** What the rehearsal does to a server that is not ours, and nobody undoes. */
async function notTakenBack(connection: Connection, { alteredRoles, beyond }: Needs): Promise<string[]> {
  const unknown = await lacking(
    connection,
    [...alteredRoles],
    'SELECT rolname::text FROM pg_catalog.pg_roles',
  );
  const said = [...beyond, ...(alteredRoles.size > unknown.length ? ['ALTER ROLE'] : [])];
  if (said.length === 0) return [];
  return [
    `${listed(said)} ${said.length === 1 ? 'changes' : 'change'} more than a database: that stays on the server of shadow-database-url.`,
  ];
}

async function lacking(connection: Connection, names: readonly string[], known: string): Promise<string[]> {
  if (names.length === 0) return [];
  const [result] = await connection.send(
    `SELECT w.name FROM pg_catalog.unnest(ARRAY[${names.map(quoteLiteral).join(', ')}]) AS w (name)
      WHERE w.name NOT IN (${known}) ORDER BY 1`,
    { rows: 'all' },
  );
  return (result?.rows ?? []).map(([name]) => name ?? '');
}

function listed(names: readonly string[]): string {
  const text =
    names.length === 1 ? names.join('') : `${names.slice(0, -1).join(', ')} and ${names.at(-1) ?? ''}`;
  return text.charAt(0).toUpperCase() + text.slice(1);
}
