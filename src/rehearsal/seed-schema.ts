import type { Connection } from '../postgres/connection.ts';

export interface SeedTable {
  oid: string;
  schema: string;
  name: string;
  partitioned: boolean;
  columns: SeedColumn[];
  checks: { name: string; columns: string[]; definition: string }[];
  /** The bounds of its partitions, as PostgreSQL writes them. */
  bounds: string;
}

export interface SeedColumn {
  name: string;
  notNull: boolean;
  /** Of the type below all domains. */
  type: string;
  /** As `pg_type.typcategory`, and `e` of enums by `typtype`. */
  category: string;
  typtype: string;
  /** Digits before the point, of a numeric with a precision; characters, of a text with a length; null otherwise. */
  limit: number | null;
  labels: string[];
}

interface Known {
  name: string;
  /** The other ends of its foreign keys. */
  referenced: string[];
  partition: boolean;
  /** The table that it is a partition or a child of. */
  parent: string | undefined;
}

/**
 * Tables that a text speaks of, and those that their rows refer to. Not those that the rows of these refer to: foreign
 * keys are not looked at when rows are put in, and what looks at them later names the table. At most `most`.
 */
export async function tablesIn(
  connection: Connection,
  text: string,
  most: number,
  hidden: string,
): Promise<string[]> {
  const [result] = await connection.send(
    `SELECT c.oid, c.relname, ARRAY(SELECT k.confrelid FROM pg_catalog.pg_constraint k
        WHERE k.conrelid = c.oid AND k.contype = 'f'), c.relispartition, c.relkind,
      (SELECT i.inhparent FROM pg_catalog.pg_inherits i WHERE i.inhrelid = c.oid LIMIT 1)
    FROM pg_catalog.pg_class c JOIN pg_catalog.pg_namespace n ON n.oid = c.relnamespace
    WHERE c.relkind IN ('r', 'p') AND n.nspname NOT IN ('pg_catalog', 'information_schema')
      AND n.nspname !~ '^pg_' AND c.relname <> '${hidden}' ORDER BY c.oid`,
    { rows: 'all', onNotice: () => undefined },
  );
  const tables = new Map<string, Known>();
  for (const [oid, name, keys, partition, , parent] of result?.rows ?? []) {
    const referenced = (keys ?? '{}')
      .slice(1, -1)
      .split(',')
      .filter((key) => key !== '');
    const facts = { name: name ?? '', referenced, partition: partition === 't', parent: parent ?? undefined };
    tables.set(oid ?? '', facts);
  }
  const chosen = new Set<string>();
  const take = (oid: string): void => {
    const table = tables.get(oid);
    if (!table || chosen.has(oid) || chosen.size >= most) return;
    chosen.add(oid);
    if (table.parent !== undefined) take(table.parent);
  };
  const named = namedIn(text);
  for (const [oid, { name }] of tables) if (named(name)) take(oid);
  for (const oid of [...chosen]) tables.get(oid)?.referenced.forEach(take);
  // Rows of a partition come in through its root.
  return [...chosen].filter((oid) => tables.get(oid)?.partition === false);
}

/** By whole words, whatever their case. A name with other signs in it is looked for as it is. */
function namedIn(text: string): (name: string) => boolean {
  const lower = text.toLowerCase();
  const words = new Set(lower.match(WORDS));
  return (name) => {
    const sought = name.toLowerCase();
    return words.has(sought) || (sought.replace(WORDS, '') !== '' && lower.includes(sought));
  };
}

/** What PostgreSQL takes for an identifier without quotes, and for a number. */
const WORDS = /[\p{L}\p{M}\p{N}_$]+/gu;

/** What a row of each of the tables has to be like. */
export async function readTables(connection: Connection, oids: readonly string[]): Promise<SeedTable[]> {
  if (oids.length === 0) return [];
  const among = `IN (${oids.join(', ')})`;
  const [tables, columns, checks] = await connection.send(
    [
      `SELECT c.oid, n.nspname, c.relname, c.relkind, pg_catalog.array_to_string(ARRAY(
          SELECT pg_catalog.pg_get_expr(p.relpartbound, p.oid) FROM pg_catalog.pg_inherits i
          JOIN pg_catalog.pg_class p ON p.oid = i.inhrelid WHERE i.inhparent = c.oid LIMIT 20), ' ')
        FROM pg_catalog.pg_class c JOIN pg_catalog.pg_namespace n ON n.oid = c.relnamespace
        WHERE c.oid ${among} ORDER BY c.oid`,
      `WITH RECURSIVE base (attrelid, attnum, typ, typmod, filled) AS (
          SELECT attrelid, attnum, atttypid, atttypmod, attnotnull FROM pg_catalog.pg_attribute
            WHERE attrelid ${among} AND attnum > 0 AND NOT attisdropped AND attgenerated = ''
          UNION ALL
          SELECT b.attrelid, b.attnum, t.typbasetype, t.typtypmod, b.filled OR t.typnotnull
            FROM base b JOIN pg_catalog.pg_type t ON t.oid = b.typ WHERE t.typtype = 'd')
        SELECT b.attrelid, a.attname, b.filled, t.typname, t.typcategory, t.typtype, b.typmod,
          pg_catalog.array_to_json(ARRAY(SELECT e.enumlabel FROM pg_catalog.pg_enum e
            WHERE e.enumtypid = t.oid ORDER BY e.enumsortorder))
        FROM base b JOIN pg_catalog.pg_type t ON t.oid = b.typ AND t.typtype <> 'd'
        JOIN pg_catalog.pg_attribute a ON a.attrelid = b.attrelid AND a.attnum = b.attnum
        ORDER BY b.attrelid, b.attnum`,
      `SELECT k.conrelid, k.conname, pg_catalog.pg_get_constraintdef(k.oid), pg_catalog.array_to_json(ARRAY(
          SELECT a.attname FROM pg_catalog.pg_attribute a
          WHERE a.attrelid = k.conrelid AND a.attnum = ANY (k.conkey)))
        FROM pg_catalog.pg_constraint k WHERE k.contype = 'c' AND k.conrelid ${among} ORDER BY k.oid`,
    ].join(';\n'),
    { rows: 'all', onNotice: () => undefined },
  );
  return (tables?.rows ?? []).map(([oid, schema, name, kind, bounds]) => ({
    oid: oid ?? '',
    schema: schema ?? '',
    name: name ?? '',
    partitioned: kind === 'p',
    bounds: bounds ?? '',
    columns: (columns?.rows ?? []).flatMap(([table, ...column]) => (table === oid ? [columnOf(column)] : [])),
    checks: (checks?.rows ?? []).flatMap(([table, constraint, definition, names]) =>
      table === oid
        ? [
            {
              name: constraint ?? '',
              definition: definition ?? '',
              columns: JSON.parse(names ?? '[]') as string[],
            },
          ]
        : [],
    ),
  }));
}

function columnOf([name, notNull, type, category, typtype, typmod, labels]: readonly (
  string | null
)[]): SeedColumn {
  return {
    name: name ?? '',
    notNull: notNull === 't',
    type: type ?? '',
    category: category ?? '',
    typtype: typtype ?? '',
    limit: limitOf(type ?? '', Number(typmod)),
    labels: JSON.parse(labels ?? '[]') as string[],
  };
}

/** What the type's modifier says, as `numerictypmodin` and its like pack it. */
function limitOf(type: string, typmod: number): number | null {
  if (typmod < 0) return null;
  if (type === 'numeric') {
    const scale = ((typmod - 4) & 0x7ff) ^ 1024;
    return ((typmod - 4) >> 16) - (scale - 1024);
  }
  return type === 'bit' || type === 'varbit' || type === 'vector' ? typmod : typmod - 4;
}
