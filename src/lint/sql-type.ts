import type { TypeName } from 'libpg-query';
import type { ObjectName } from '../sql/names.ts';
import { texts } from './tree-walk.ts';

/** A data type with what is in its brackets. */
export interface SqlType {
  /** PostgreSQL's own: `int4`, `varchar`, `bpchar`, `timestamptz`; as written for another's. */
  readonly name: string;
  readonly schema: string | undefined;
  /** Length, or precision and scale; of an interval the precision. Empty when there is no limit. */
  readonly mods: readonly number[];
  /** Of an interval, such as `day to second`. */
  readonly fields: string | undefined;
  readonly isArray: boolean;
}

/** What a statement says; undefined for `%TYPE` and what else cannot be told. */
export function typeOf(typeName: TypeName | undefined): SqlType | undefined {
  const parts = texts(typeName?.names);
  const name = parts.at(-1);
  if (typeName === undefined || name === undefined || typeName.pct_type === true) return undefined;
  const schema = parts.length > 1 && parts.at(-2) !== 'pg_catalog' ? parts.at(-2) : undefined;
  const isArray = (typeName.arrayBounds ?? []).length > 0;
  const numbers = (typeName.typmods ?? []).flatMap((node) =>
    'A_Const' in node && node.A_Const.ival !== undefined ? [node.A_Const.ival.ival ?? 0] : [],
  );
  const isInterval = name === 'interval' && schema === undefined;
  const mods = isInterval ? numbers.slice(1) : numbers;
  const fields = isInterval ? fieldsOfMask(numbers[0]) : undefined;
  return normal({ name: serials[name] ?? name, schema, mods, fields, isArray });
}

/** Reads what format_type() writes: `character varying(50)`, `timestamp(3) without time zone`, `s.mood[]`. */
export function parseType(text: string): SqlType | undefined {
  const isArray = text.endsWith('[]');
  const scalar = text.replace(/(?:\[\])+$/, '');
  const brackets = /\(([^)]*)\)/.exec(scalar);
  const numbers = brackets?.[1]?.split(',').map(Number) ?? [];
  const mods = numbers.every(Number.isInteger) ? numbers : [];
  const words = scalar.replace(/\s*\([^)]*\)/, '').trim();
  if (words.startsWith('interval')) {
    const fields = words === 'interval' ? undefined : words.slice('interval '.length);
    return { name: 'interval', schema: undefined, mods, fields, isArray };
  }
  const known = fromWords[words];
  if (known !== undefined)
    return normal({ name: known, schema: undefined, mods, fields: undefined, isArray });
  const parts = /^(?:("(?:[^"]|"")+"|[^".]+)\.)?("(?:[^"]|"")+"|[^".]+)$/.exec(words);
  const name = unquoted(parts?.[2]);
  if (name === undefined) return undefined;
  return normal({ name, schema: unquoted(parts?.[1]), mods, fields: undefined, isArray });
}

/** In the words of a migration: `varchar(50)`, `timestamptz`, `integer`. */
export function typeText({ name, schema, mods, fields, isArray }: SqlType): string {
  const base = schema === undefined ? (inWords[name] ?? name) : `${schema}.${name}`;
  const brackets = mods.length === 0 ? '' : `(${mods.join(',')})`;
  return `${base}${fields === undefined ? '' : ` ${fields}`}${brackets}${isArray ? '[]' : ''}`;
}

/** The name to look it up by. */
export function objectOf({ schema, name }: SqlType): ObjectName {
  return schema === undefined ? { name } : { schema, name };
}

export function isSameType(one: SqlType, other: SqlType): boolean {
  return (
    one.name === other.name &&
    (one.schema === other.schema || one.schema === undefined || other.schema === undefined) &&
    one.fields === other.fields &&
    one.isArray === other.isArray &&
    one.mods.join() === other.mods.join()
  );
}

const fromWords: Readonly<Record<string, string>> = {
  'character varying': 'varchar',
  character: 'bpchar',
  '"char"': 'char',
  integer: 'int4',
  int: 'int4',
  smallint: 'int2',
  bigint: 'int8',
  real: 'float4',
  'double precision': 'float8',
  boolean: 'bool',
  decimal: 'numeric',
  'bit varying': 'varbit',
  'timestamp without time zone': 'timestamp',
  'timestamp with time zone': 'timestamptz',
  'time without time zone': 'time',
  'time with time zone': 'timetz',
};

const serials: Readonly<Record<string, string>> = {
  serial: 'int4',
  serial4: 'int4',
  bigserial: 'int8',
  serial8: 'int8',
  smallserial: 'int2',
  serial2: 'int2',
};

const inWords: Readonly<Record<string, string>> = {
  int4: 'integer',
  int2: 'smallint',
  int8: 'bigint',
  float4: 'real',
  float8: 'double precision',
  bool: 'boolean',
  bpchar: 'char',
  char: '"char"',
};

/** numeric(10) is numeric(10,0); an array's elements are not told apart by dimensions. */
function normal(type: SqlType): SqlType {
  const [precision, ...more] = type.mods;
  const isInteger = type.name === 'numeric' && precision !== undefined && more.length === 0;
  return isInteger ? { ...type, mods: [precision, 0] } : type;
}

function unquoted(name: string | undefined): string | undefined {
  return name?.startsWith('"') === true ? name.slice(1, -1).replaceAll('""', '"') : name;
}

const intervalBits = [
  ['year', 4],
  ['month', 2],
  ['day', 8],
  ['hour', 1024],
  ['minute', 2048],
  ['second', 4096],
] as const;

/** As PostgreSQL's grammar packs the fields of an interval into a number. */
function fieldsOfMask(mask: number | undefined): string | undefined {
  const names = intervalBits.filter(([, bit]) => ((mask ?? 0) & bit) !== 0).map(([name]) => name);
  const [first, last] = [names[0], names.at(-1)];
  if (first === undefined || last === undefined || names.length === intervalBits.length) return undefined;
  return first === last ? first : `${first} to ${last}`;
}
