import type { Node, TypeName } from 'libpg-query';
import { listName } from './nodes.ts';

/** Names of types in `pg_catalog`, as statements and catalogs have them, and as format_type() writes them. */
const formatted: Readonly<Record<string, string>> = {
  int2: 'smallint',
  int4: 'integer',
  int8: 'bigint',
  float4: 'real',
  float8: 'double precision',
  bool: 'boolean',
  varchar: 'character varying',
  bpchar: 'character',
  varbit: 'bit varying',
  timestamp: 'timestamp without time zone',
  timestamptz: 'timestamp with time zone',
  time: 'time without time zone',
  timetz: 'time with time zone',
  serial: 'integer',
  serial4: 'integer',
  bigserial: 'bigint',
  serial8: 'bigint',
  smallserial: 'smallint',
  serial2: 'smallint',
};

/** A type as format_type() writes it, such as `character varying(50)` or `numeric(10,2)[]`; SERIAL is its integer. */
export function typeText(type: TypeName | undefined): string | undefined {
  const name = listName(type?.names);
  if (type === undefined || name === undefined || type.pct_type === true) return undefined;
  const array = (type.arrayBounds ?? []).length > 0 ? '[]' : '';
  if (name.schema !== undefined && name.schema !== 'pg_catalog') return `${name.schema}.${name.name}${array}`;
  return builtin(name.name, numbers(type.typmods)) + array;
}

function builtin(name: string, modifiers: readonly number[]): string {
  const base = formatted[name] ?? (name === 'char' ? '"char"' : name);
  const [first, second] = modifiers;
  switch (name) {
    case 'bpchar':
      // Without a length, `bpchar` is a type of its own.
      return first === undefined ? 'bpchar' : `${base}(${first})`;
    case 'numeric':
      return first === undefined ? base : `${base}(${first},${second ?? 0})`;
    case 'interval':
      return interval(first, second);
    case 'timestamp':
    case 'timestamptz':
    case 'time':
    case 'timetz':
      return first === undefined ? base : base.replace(' ', `(${first}) `);
    default:
      return modifiers.length === 0 ? base : `${base}(${modifiers.join(',')})`;
  }
}

/** The fields of an interval, by the bits that stand for them. */
const fields = new Map([
  [4, ' year'],
  [2, ' month'],
  [8, ' day'],
  [1024, ' hour'],
  [2048, ' minute'],
  [4096, ' second'],
  [6, ' year to month'],
  [1032, ' day to hour'],
  [3080, ' day to minute'],
  [7176, ' day to second'],
  [3072, ' hour to minute'],
  [7168, ' hour to second'],
  [6144, ' minute to second'],
]);

function interval(bits: number | undefined, precision: number | undefined): string {
  const field = bits === undefined ? '' : (fields.get(bits) ?? '');
  return `interval${field}${precision === undefined ? '' : `(${precision})`}`;
}

function numbers(nodes: readonly Node[] | undefined): number[] {
  return (nodes ?? []).flatMap((node) =>
    'A_Const' in node && node.A_Const.ival !== undefined ? [node.A_Const.ival.ival ?? 0] : [],
  );
}
