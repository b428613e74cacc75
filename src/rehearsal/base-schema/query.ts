import type { Column, Constraint, Relation, Routine, Type } from '../../lint/catalog.ts';
import { quoteLiteral } from '../../postgres/quote.ts';
import type { LeftOut } from '../inventory/query.ts';

/** The answer of `baseSchemaQuery`, as JSON. */
export interface FoundSchema {
  searchPath: string[];
  relations: FoundRelation[];
  types: Omit<Type & { schema: string }, 'created'>[];
  routines: Omit<Routine & { schema: string }, 'created'>[];
}

export interface FoundRelation {
  schema: string;
  name: string;
  kind: Relation['kind'];
  columns: (Omit<Column, 'created' | 'generated'> & { generated: 'stored' | 'virtual' | null })[];
  constraints: FoundConstraint[];
  indexes: FoundIndex[];
  parent: FoundName | null;
  defaultPartition: FoundName | null;
}

interface FoundName {
  schema: string;
  name: string;
}

export interface FoundConstraint {
  name: string;
  kind: Constraint['kind'];
  columns: string[];
  validated: boolean;
  enforced: boolean;
  references: FoundName | null;
  referencedColumns: string[];
  expression: string | null;
}

export interface FoundIndex {
  name: string;
  /** Null for an expression. */
  columns: (string | null)[];
  unique: boolean;
  partial: boolean;
  valid: boolean;
  constraint: string | null;
}

/** One statement with one JSON document; the same text on every version. */
export function baseSchemaQuery({ tables = [], schemas = [] }: LeftOut): string {
  const leftOut = tables.map((table) => `to_regclass(${quoteLiteral(table)})`);
  return `
WITH user_schema AS (
  SELECT oid, nspname FROM pg_namespace
   WHERE nspname !~ '^pg_' AND nspname <> 'information_schema'
     AND nspname <> ALL (ARRAY[${schemas.map(quoteLiteral).join(', ')}]::text[])
),
relation AS (
  SELECT pg_class.oid, nspname, relname, relkind, relispartition
    FROM pg_class JOIN user_schema ON user_schema.oid = relnamespace
   WHERE relkind IN ('r', 'p', 'v', 'm', 'f', 'S')
     AND pg_class.oid <> ALL (array_remove(ARRAY[${leftOut.join(', ')}]::oid[], NULL))
),
columns AS (
  SELECT attrelid, json_agg(json_build_object(
           'name', attname, 'type', format_type(atttypid, atttypmod), 'notNull', attnotnull,
           'hasDefault', atthasdef AND attgenerated = '', 'identity', attidentity <> '',
           'generated', CASE attgenerated WHEN 's' THEN 'stored' WHEN 'v' THEN 'virtual' END) ORDER BY attnum) AS list
    FROM pg_attribute JOIN relation ON relation.oid = attrelid
   WHERE attnum > 0 AND NOT attisdropped AND relkind <> 'S'
   GROUP BY attrelid
),
constraints AS (
  SELECT conrelid, json_agg(json_build_object(
           'name', conname,
           'kind', CASE contype WHEN 'c' THEN 'check' WHEN 'f' THEN 'foreign key' WHEN 'p' THEN 'primary key'
                     WHEN 'u' THEN 'unique' WHEN 'x' THEN 'exclusion' WHEN 'n' THEN 'not null' END,
           'columns', COALESCE(${names('conrelid', 'conkey')}, '[]'),
           'validated', convalidated,
           -- Before version 18 there are none that are not.
           'enforced', COALESCE((to_jsonb(pg_constraint)->>'conenforced')::boolean, true),
           'references', ${nameOf('confrelid')},
           'referencedColumns', COALESCE(${names('confrelid', 'confkey')}, '[]'),
           'expression', CASE contype WHEN 'c' THEN pg_get_expr(conbin, conrelid) END) ORDER BY conname) AS list
    FROM pg_constraint JOIN relation ON relation.oid = conrelid
   WHERE contype IN ('c', 'f', 'p', 'u', 'x', 'n')
   GROUP BY conrelid
),
indexes AS (
  SELECT indrelid, json_agg(json_build_object(
           'name', pg_class.relname,
           'columns', (SELECT json_agg(attname ORDER BY place) FROM unnest(indkey) WITH ORDINALITY AS key (number, place)
                         LEFT JOIN pg_attribute ON attrelid = indrelid AND attnum = number WHERE place <= indnkeyatts),
           'unique', indisunique, 'partial', indpred IS NOT NULL, 'valid', indisvalid,
           'constraint', (SELECT conname FROM pg_constraint
                           WHERE conindid = indexrelid AND conrelid = indrelid AND contype IN ('p', 'u', 'x'))
           ) ORDER BY pg_class.relname) AS list
    FROM pg_index JOIN relation ON relation.oid = indrelid JOIN pg_class ON pg_class.oid = indexrelid
   GROUP BY indrelid
)
SELECT json_build_object(
  'searchPath', current_schemas(false),
  'relations', COALESCE((
    SELECT json_agg(json_build_object(
             'schema', nspname, 'name', relname,
             'kind', CASE relkind WHEN 'r' THEN 'table' WHEN 'p' THEN 'partitioned' WHEN 'v' THEN 'view'
                       WHEN 'm' THEN 'materialized view' WHEN 'f' THEN 'foreign table' ELSE 'sequence' END,
             'columns', COALESCE(columns.list, '[]'), 'constraints', COALESCE(constraints.list, '[]'),
             'indexes', COALESCE(indexes.list, '[]'),
             'parent', CASE WHEN relispartition THEN ${nameOf('(SELECT inhparent FROM pg_inherits WHERE inhrelid = relation.oid LIMIT 1)')} END,
             'defaultPartition', ${nameOf('(SELECT partdefid FROM pg_partitioned_table WHERE partrelid = relation.oid)')}
             ) ORDER BY nspname, relname)
      FROM relation LEFT JOIN columns ON columns.attrelid = relation.oid
           LEFT JOIN constraints ON constraints.conrelid = relation.oid
           LEFT JOIN indexes ON indexes.indrelid = relation.oid), '[]'),
  'types', COALESCE((
    SELECT json_agg(json_build_object(
             'schema', nspname, 'name', typname,
             'kind', CASE typtype WHEN 'e' THEN 'enum' WHEN 'd' THEN 'domain' WHEN 'c' THEN 'composite'
                       WHEN 'r' THEN 'range' ELSE 'base' END,
             'constrained', typtype = 'd' AND (typnotnull OR EXISTS (SELECT FROM pg_constraint WHERE contypid = type.oid))
             ) ORDER BY nspname, typname)
      FROM pg_type AS type JOIN user_schema ON user_schema.oid = typnamespace
     -- Neither array types nor multirange types nor the row types of relations.
     WHERE typtype <> 'm' AND NOT EXISTS (SELECT FROM pg_type AS element WHERE element.typarray = type.oid)
       AND (typrelid = 0 OR (SELECT relkind FROM pg_class WHERE oid = typrelid) = 'c')), '[]'),
  'routines', COALESCE((
    SELECT json_agg(json_build_object(
             'schema', nspname, 'name', proname, 'language', lanname,
             'volatility', CASE provolatile WHEN 'i' THEN 'immutable' WHEN 's' THEN 'stable' ELSE 'volatile' END
             ) ORDER BY nspname, proname, pg_proc.oid)
      FROM pg_proc JOIN user_schema ON user_schema.oid = pronamespace JOIN pg_language ON pg_language.oid = prolang), '[]'))`;
}

/** The names of columns by their numbers, in that order. */
function names(relation: string, numbers: string): string {
  return `(SELECT json_agg(attname ORDER BY place) FROM unnest(${numbers}) WITH ORDINALITY AS key (number, place)
                      JOIN pg_attribute ON attrelid = ${relation} AND attnum = number)`;
}

function nameOf(oid: string): string {
  return `(SELECT json_build_object('schema', its.nspname, 'name', named.relname)
             FROM pg_class AS named JOIN pg_namespace AS its ON its.oid = named.relnamespace WHERE named.oid = ${oid})`;
}
