import type { TypeName } from 'libpg-query';
import type { ObjectName } from '../sql/names.ts';
import { typeText as formatType } from './type-names.ts';

/** A data type with what is in its brackets. */
export interface SqlType {
  /** As pg_type has it: `int4`, `varchar`, `bpchar`, `timestamptz`. */
  readonly name: string;
  readonly schema: string | undefined;
  /** Length, or precision and scale; of an interval the precision. Empty when there is no limit. */
  readonly mods: readonly number[];
  /** Of an interval, such as `day to second`. */
  readonly fields: string | undefined;
  readonly isArray: boolean;
}

/** What a statement says; undefined for `%TYPE`. */
export function typeOf(typeName: TypeName | undefined): SqlType | undefined {
  const text = formatType(typeName);
  return text === undefined ? undefined : parseType(text);
}

/** Reads what format_type() writes: `character varying(50)`, `timestamp(3) without time zone`, `s.mood[]`. */
export function parseType(text: string): SqlType | undefined {
  const isArray = text.endsWith('[]');
  const scalar = text.replace(/(?:\[\])+$/, '');
  const numbers = /\(([^)]*)\)/.exec(scalar)?.[1]?.split(',').map(Number) ?? [];
  const mods = numbers.every(Number.isInteger) ? numbers : [];
  const words = scalar.replace(/\s*\([^)]*\)/, '').trim();
  const rest = { schema: undefined, mods, isArray };
  if (/^interval\b/.test(words)) {
    return { name: 'interval', fields: /^interval (.+)$/.exec(words)?.[1], ...rest };
  }
  const known = fromWords[words];
  if (known !== undefined) return { name: known, fields: undefined, ...rest };
  const parts = /^(?:("(?:[^"]|"")+"|[^".]+)\.)?("(?:[^"]|"")+"|[^".]+)$/.exec(words);
  const name = unquoted(parts?.[2]);
  if (name === undefined) return undefined;
  return { name, fields: undefined, ...rest, schema: unquoted(parts?.[1]) };
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
  smallint: 'int2',
  bigint: 'int8',
  real: 'float4',
  'double precision': 'float8',
  boolean: 'bool',
  'bit varying': 'varbit',
  'timestamp without time zone': 'timestamp',
  'timestamp with time zone': 'timestamptz',
  'time without time zone': 'time',
  'time with time zone': 'timetz',
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

function unquoted(name: string | undefined): string | undefined {
  return name?.startsWith('"') === true ? name.slice(1, -1).replaceAll('""', '"') : name;
}
