import type { TypeName } from 'libpg-query';
import type { ObjectName } from '../sql/names.js';
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
export declare function typeOf(typeName: TypeName | undefined): SqlType | undefined;
/** Reads what format_type() writes: `character varying(50)`, `timestamp(3) without time zone`, `s.mood[]`. */
export declare function parseType(text: string): SqlType | undefined;
/** In the words of a migration: `varchar(50)`, `timestamptz`, `integer`. */
export declare function typeText({ name, schema, mods, fields, isArray }: SqlType): string;
/** The name to look it up by. */
export declare function objectOf({ schema, name }: SqlType): ObjectName;
export declare function isSameType(one: SqlType, other: SqlType): boolean;
