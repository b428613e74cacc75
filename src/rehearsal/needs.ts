import type { Connection } from '../postgres/connection.ts';
import { quoteIdentifier, quoteLiteral } from '../postgres/quote.ts';
import { splitStatements } from '../sql/lexer.ts';
import { loadParser } from '../sql/parser.ts';
import type { Shadow } from './shadow.ts';

/** What files take for granted on the server that they run on. */
interface Needs {
  roles: Set<string>;
  createdRoles: Set<string>;
  extensions: Set<string>;
}

/** Without any of these words a file speaks of no role and no extension. */
const WORTH_READING =
  /\b(?:GRANT|REVOKE|OWNER|OWNED|ROLE|USER|GROUP|POLICY|AUTHORIZATION|PRIVILEGES|EXTENSION)\b/i;

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
  shadow.willCreateRoles([...needs.createdRoles]);
  const roles = [...needs.roles].filter((name) => !needs.createdRoles.has(name));
  const notes: string[] = [];
  const missing = await lacking(connection, roles, 'SELECT rolname::text FROM pg_catalog.pg_roles');
  if (missing.length > 0) {
    shadow.willCreateRoles(missing);
    await connection.send(missing.map((name) => `CREATE ROLE ${quoteIdentifier(name)} NOLOGIN`).join(';\n'));
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

async function lacking(connection: Connection, names: readonly string[], known: string): Promise<string[]> {
  if (names.length === 0) return [];
  const [result] = await connection.send(
    `SELECT w.name FROM pg_catalog.unnest(ARRAY[${names.map(quoteLiteral).join(', ')}]) AS w (name)
      WHERE w.name NOT IN (${known}) ORDER BY 1`,
    { rows: 'all' },
  );
  return (result?.rows ?? []).map(([name]) => name ?? '');
}

async function needsOf(texts: readonly string[]): Promise<Needs> {
  const needs: Needs = { roles: new Set(), createdRoles: new Set(), extensions: new Set() };
  const worth = texts.filter((text) => WORTH_READING.test(text));
  if (worth.length === 0) return needs;
  const parser = await loadParser();
  for (const text of worth) {
    for (const { start, end } of splitStatements(text).statements) {
      const sql = text.slice(start, end);
      if (!WORTH_READING.test(sql)) continue;
      const parsed = parser.parse(sql);
      if (parsed && 'nodes' in parsed) collect(parsed.nodes, needs);
    }
  }
  return needs;
}

function collect(node: unknown, needs: Needs): void {
  if (typeof node !== 'object' || node === null) return;
  const { roletype, rolename, CreateRoleStmt, CreateExtensionStmt } = node as {
    roletype?: unknown;
    rolename?: unknown;
    CreateRoleStmt?: { role?: string };
    CreateExtensionStmt?: { extname?: string };
  };
  if (roletype === 'ROLESPEC_CSTRING' && typeof rolename === 'string') needs.roles.add(rolename);
  if (CreateRoleStmt?.role !== undefined) needs.createdRoles.add(CreateRoleStmt.role);
  if (CreateExtensionStmt?.extname !== undefined) needs.extensions.add(CreateExtensionStmt.extname);
  for (const value of Object.values(node)) collect(value, needs);
}

function listed(names: readonly string[]): string {
  const text =
    names.length === 1 ? names.join('') : `${names.slice(0, -1).join(', ')} and ${names.at(-1) ?? ''}`;
  return text.charAt(0).toUpperCase() + text.slice(1);
}
