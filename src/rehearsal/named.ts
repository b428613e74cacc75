import type { Connection } from '../postgres/connection.ts';
import { quoteIdentifier, quoteLiteral } from '../postgres/quote.ts';
import { loadParser } from '../sql/parser.ts';
import type { ObjectName } from '../sql/names.ts';
import type { Unit } from '../sql/script.ts';

/** The tables that a statement outside of a transaction block works on: those it names, or whose index it names. */
export async function tablesOf(
  connection: Connection,
  unit: Pick<Unit, 'sql' | 'drops'>,
): Promise<{ schema: string; name: string }[]> {
  const parsed = (await loadParser()).parse(unit.sql.sql);
  const names = parsed && 'nodes' in parsed ? namesIn(parsed.nodes) : [];
  if (unit.drops) names.push(unit.drops);
  if (names.length === 0) return [];
  const written = names.map(({ schema, name }) =>
    quoteLiteral(
      [schema, name].flatMap((part) => (part === undefined ? [] : [quoteIdentifier(part)])).join('.'),
    ),
  );
  const [result] = await connection.send(
    `SELECT DISTINCT n.nspname, t.relname FROM pg_catalog.unnest(ARRAY[${written.join(', ')}]) AS w (name)
      JOIN pg_catalog.pg_class c ON c.oid = pg_catalog.to_regclass(w.name)
      LEFT JOIN pg_catalog.pg_index i ON i.indexrelid = c.oid
      JOIN pg_catalog.pg_class t ON t.oid = coalesce(i.indrelid, c.oid)
      JOIN pg_catalog.pg_namespace n ON n.oid = t.relnamespace
      WHERE t.relkind IN ('r', 'p')`,
    { rows: 'all', onNotice: () => undefined },
  );
  return (result?.rows ?? []).map(([schema, name]) => ({ schema: schema ?? '', name: name ?? '' }));
}

function namesIn(node: unknown): ObjectName[] {
  if (typeof node !== 'object' || node === null) return [];
  if (Array.isArray(node)) return node.flatMap(namesIn);
  const { relname, schemaname } = node as { relname?: unknown; schemaname?: unknown };
  if (typeof relname === 'string')
    return [{ ...(typeof schemaname === 'string' && { schema: schemaname }), name: relname }];
  return Object.values(node).flatMap(namesIn);
}
