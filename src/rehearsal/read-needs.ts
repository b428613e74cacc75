import { splitStatements } from '../sql/lexer.ts';
import { loadParser } from '../sql/parser.ts';

/** What files take for granted on the server that they run on, and what they do to it. */
export interface Needs {
  roles: Set<string>;
  createdRoles: Set<string>;
  /** Roles that code in them creates, if it gets there. */
  codedRoles: Set<string>;
  alteredRoles: Set<string>;
  createdDatabases: Set<string>;
  extensions: Set<string>;
  /** Statements by which they change the server itself, to be read in a sentence. */
  beyond: Set<string>;
}

/** Without any of these words a file speaks of no role, no extension, and nothing else of the server. */
const WORTH_READING =
  /\b(?:GRANT|REVOKE|OWNER|OWNED|ROLE|USER|GROUP|POLICY|AUTHORIZATION|PRIVILEGES|EXTENSION|DATABASE|SYSTEM|TABLESPACE)\b/i;

const CREATE_ROLE = /\bCREATE\s+(?:ROLE|USER|GROUP)\s+("(?:[^"]|"")+"|[\p{L}_][\p{L}\p{N}_$]*)/giu;

/** Code that asks first, or goes on after a failure, may find the role there. */
const FINDS_IT = /\bNOT\s+EXISTS\b|\bEXCEPTION\b/i;

export async function needsOf(texts: readonly string[]): Promise<Needs> {
  const needs: Needs = {
    roles: new Set(),
    createdRoles: new Set(),
    codedRoles: new Set(),
    alteredRoles: new Set(),
    createdDatabases: new Set(),
    extensions: new Set(),
    beyond: new Set(),
  };
  const worth = texts.filter((text) => WORTH_READING.test(text));
  if (worth.length === 0) return needs;
  const parser = await loadParser();
  for (const text of worth) {
    for (const { start, end } of splitStatements(text).statements) {
      const sql = text.slice(start, end);
      if (!WORTH_READING.test(sql)) continue;
      const parsed = parser.parse(sql);
      if (!parsed || !('nodes' in parsed)) continue;
      collect(parsed.nodes, needs);
      if (parsed.nodes.some(isCode)) collectFromCode(sql, needs);
    }
  }
  return needs;
}

function isCode(node: object): boolean {
  return 'DoStmt' in node || 'CreateFunctionStmt' in node;
}

function collectFromCode(sql: string, { codedRoles, createdRoles }: Needs): void {
  for (const [, written = ''] of sql.matchAll(CREATE_ROLE)) {
    const name = written.startsWith('"') ? written.slice(1, -1).replaceAll('""', '"') : written.toLowerCase();
    codedRoles.add(name);
    if (!FINDS_IT.test(sql)) createdRoles.add(name);
  }
}

interface Altered {
  role?: { rolename?: string };
}

function collect(node: unknown, needs: Needs): void {
  if (typeof node !== 'object' || node === null) return;
  // What may be missing is not needed.
  if ((node as { DropRoleStmt?: { missing_ok?: boolean } }).DropRoleStmt?.missing_ok === true) return;
  const { roletype, rolename, CreateRoleStmt, CreateExtensionStmt, CreatedbStmt, ...others } = node as {
    roletype?: unknown;
    rolename?: unknown;
    CreateRoleStmt?: { role?: string };
    CreateExtensionStmt?: { extname?: string };
    CreatedbStmt?: { dbname?: string };
    AlterRoleStmt?: Altered;
    AlterRoleSetStmt?: Altered;
  };
  if (roletype === 'ROLESPEC_CSTRING' && typeof rolename === 'string') needs.roles.add(rolename);
  if (CreateRoleStmt?.role !== undefined) needs.createdRoles.add(CreateRoleStmt.role);
  if (CreatedbStmt?.dbname !== undefined) needs.createdDatabases.add(CreatedbStmt.dbname);
  if (CreateExtensionStmt?.extname !== undefined) needs.extensions.add(CreateExtensionStmt.extname);
  const altered = (others.AlterRoleStmt ?? others.AlterRoleSetStmt)?.role?.rolename;
  if (altered !== undefined) needs.alteredRoles.add(altered);
  for (const [kind, words] of Object.entries(BEYOND)) if (kind in node) needs.beyond.add(words);
  for (const value of Object.values(node)) collect(value, needs);
}

const BEYOND = {
  AlterSystemStmt: 'ALTER SYSTEM',
  CreateTableSpaceStmt: 'CREATE TABLESPACE',
};
