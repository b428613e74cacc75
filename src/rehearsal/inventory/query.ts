import { quoteLiteral } from '../../postgres/quote.ts';
import { attached } from './attached.ts';
import { otherObjects } from './other-objects.ts';
import { privileges } from './privileges.ts';
import { relations } from './relations.ts';
import { routines } from './routines.ts';
import { types } from './types.ts';

/** What an inventory passes over. */
export interface LeftOut {
  /** Tables, with all that belongs to them: `schema.table`, quoted as SQL wants it. */
  readonly tables?: readonly string[];
  /** Schemas by their names, with all that is in them. */
  readonly schemas?: readonly string[];
}

/**
 * Settings of the transaction that it is read in. An empty search path makes PostgreSQL write every name with its
 * schema; without JIT a query that runs once is not compiled.
 */
export function inventorySettings(timeoutMs: number | undefined): string[] {
  const settings: [string, string][] = [
    ['search_path', ''],
    ['jit', 'off'],
    ['quote_all_identifiers', 'off'],
    ['DateStyle', 'ISO, MDY'],
    ['IntervalStyle', 'postgres'],
    ['TimeZone', 'UTC'],
    ['extra_float_digits', '1'],
    ['bytea_output', 'hex'],
  ];
  if (timeoutMs !== undefined) settings.push(['statement_timeout', String(timeoutMs)]);
  const calls = settings.map(([name, value]) => `pg_catalog.set_config('${name}', '${value}', true)`);
  return [`SELECT ${calls.join(', ')}`];
}

/**
 * One statement of kind, identity, parent and properties, so that all of it is of one moment. Each section selects
 * classid and objid in front of them.
 */
export function inventoryQuery(major: number, { tables = [], schemas = [] }: LeftOut): string {
  const sections = [relations, attached, types, routines, otherObjects, privileges].flatMap((part) =>
    part(major),
  );
  const leftOut = tables.map((table) => `to_regclass(${quoteLiteral(table)})`);
  return `
WITH RECURSIVE
  left_out AS (
    SELECT oid, nspname FROM pg_namespace WHERE nspname = ANY (ARRAY[${schemas.map(quoteLiteral).join(', ')}]::text[])
  ),
  hidden (classid, objid) AS (
    SELECT classid, objid FROM pg_depend WHERE deptype = 'e'
    UNION
    -- The functions and casts that every range type brings along.
    SELECT classid, objid FROM pg_depend
     WHERE deptype = 'i' AND refclassid = 'pg_type'::regclass AND classid IN ('pg_proc'::regclass, 'pg_cast'::regclass)
    UNION
    SELECT 'pg_class'::regclass, oid FROM pg_class WHERE relpersistence = 't'
    UNION
    SELECT 'pg_namespace'::regclass, oid FROM left_out
    UNION
    SELECT 'pg_class'::regclass, oid FROM unnest(ARRAY[${leftOut.join(', ')}]::oid[]) AS oid
    UNION
    -- What goes when they go: constraints, indexes, defaults, owned sequences, triggers, partitions.
    SELECT depend.classid, depend.objid
      FROM hidden JOIN pg_depend AS depend ON depend.refclassid = hidden.classid AND depend.refobjid = hidden.objid
     WHERE depend.deptype IN ('a', 'i')
  ),
  user_schema AS (
    SELECT oid, nspname, nspowner, nspacl FROM pg_namespace
     WHERE nspname !~ '^pg_' AND nspname <> 'information_schema' AND oid NOT IN (SELECT oid FROM left_out)
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
  item (classid, objid, kind, identity, parent, properties) AS (
${sections.join('\n    UNION ALL\n')}
  )
SELECT kind, identity, parent, COALESCE(properties, '{}') AS properties FROM item
 WHERE NOT EXISTS (
   SELECT FROM hidden WHERE hidden.classid = item.classid AND hidden.objid = item.objid)
 ORDER BY kind COLLATE "C", identity COLLATE "C", item.properties COLLATE "C"`;
}
