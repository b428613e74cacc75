import { otherObjects } from './inventory/other-objects.ts';
import { privileges } from './inventory/privileges.ts';
import { relations } from './inventory/relations.ts';
import { routines } from './inventory/routines.ts';
import { types } from './inventory/types.ts';

/** A connected `pg.Client`, or anything that sends several statements in one message as it does. */
export interface InventoryClient {
  query: (sql: string) => Promise<unknown>;
  getTransactionStatus?: () => string | null;
}

export interface InventoryOptions {
  /** Tables to leave out, with all that belongs to them: `schema.table`, quoted as SQL wants it. */
  without?: string[];
}

/**
 * Everything in the current database that a migration can change, one text a line of the catalogs: kind,
 * identity and definition, sorted. Two databases with the same schema give the same inventory: there are
 * no object ids in it, no statistics, no contents, and columns count by their place among the living ones.
 * Extension members, temporary objects, system schemas, and what belongs to the whole server (roles,
 * tablespaces, server settings) are left out. Texts differ between major versions of PostgreSQL.
 *
 * Works inside a transaction, where it shows what that transaction sees, and leaves the session as it was.
 */
export async function schemaInventory(
  client: InventoryClient,
  { without = [] }: InventoryOptions = {},
): Promise<string[]> {
  const [version] = rowsOf(await client.query("SELECT current_setting('server_version_num') AS number"));
  const major = Math.floor(Number(version!['number']) / 10_000);
  // Both are undone with the implicit transaction that one message is, or else with the savepoint. The
  // first makes PostgreSQL write every name with its schema; the second saves compiling a query that runs once.
  const settings = "SELECT set_config('search_path', '', true), set_config('jit', 'off', true)";
  const inTransaction = client.getTransactionStatus?.() === 'T';
  const message = inTransaction
    ? ['SAVEPOINT inventory', settings, inventoryQuery(major, without), 'ROLLBACK TO SAVEPOINT inventory']
    : [settings, inventoryQuery(major, without)];
  const results = (await client.query(message.join(';\n'))) as unknown[];
  return rowsOf(results[inTransaction ? 2 : 1]).map(
    ({ kind, identity, definition }) => `${String(kind)} ${String(identity)}: ${String(definition)}`,
  );
}

function rowsOf(result: unknown): Record<string, unknown>[] {
  const last: unknown = Array.isArray(result) ? result.at(-1) : result;
  return (last as { rows: Record<string, unknown>[] }).rows;
}

/**
 * Each section selects classid, objid, kind, identity, definition. One statement, so that all of it is of
 * one moment.
 */
function inventoryQuery(major: number, without: string[]): string {
  const sections = [relations, types, routines, otherObjects, privileges].flatMap((part) => part(major));
  const excluded = without.map((table) => `to_regclass('${table.replaceAll("'", "''")}')`);
  return `
WITH RECURSIVE
  hidden (classid, objid) AS (
    SELECT classid, objid FROM pg_depend WHERE deptype = 'e'
    UNION
    SELECT 'pg_class'::regclass, oid FROM pg_class WHERE relpersistence = 't'
    UNION
    SELECT 'pg_class'::regclass, oid FROM unnest(ARRAY[${excluded.join(', ')}]::oid[]) AS oid
    UNION
    -- What goes when they go: constraints, indexes, defaults, owned sequences, triggers, partitions.
    SELECT depend.classid, depend.objid
      FROM hidden JOIN pg_depend AS depend ON depend.refclassid = hidden.classid AND depend.refobjid = hidden.objid
     WHERE depend.deptype IN ('a', 'i')
  ),
  user_schema AS (
    SELECT oid, nspname, nspowner, nspacl FROM pg_namespace
     WHERE nspname !~ '^pg_' AND nspname <> 'information_schema'
  ),
  relation AS (
    SELECT *, oid::regclass::text AS identity FROM pg_class WHERE relnamespace IN (SELECT oid FROM user_schema)
  ),
  user_type AS (
    SELECT *, format_type(oid, NULL) AS identity FROM pg_type AS type
     WHERE typnamespace IN (SELECT oid FROM user_schema)
       -- Neither the array type nor the multirange type that come with a type, nor the row type of a table.
       AND typtype <> 'm'
       AND NOT EXISTS (SELECT FROM pg_type AS element WHERE element.typarray = type.oid)
       AND (typrelid = 0 OR (SELECT relkind FROM pg_class WHERE oid = typrelid) = 'c')
  ),
  routine AS (
    SELECT *, oid::regprocedure::text AS identity FROM pg_proc WHERE pronamespace IN (SELECT oid FROM user_schema)
  ),
  item (classid, objid, kind, identity, definition) AS (
${sections.join('\n    UNION ALL\n')}
  )
SELECT kind, identity, COALESCE(definition, '') AS definition FROM item
 WHERE NOT EXISTS (
   SELECT FROM hidden WHERE hidden.classid = item.classid AND hidden.objid = item.objid)
 ORDER BY kind COLLATE "C", identity COLLATE "C", definition COLLATE "C"`;
}
