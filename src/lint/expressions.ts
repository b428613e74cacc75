import type { Node } from 'libpg-query';
import type { ObjectName } from '../sql/names.ts';
import type { Catalog } from './catalog.ts';
import { listName, truncated } from './nodes.ts';

/** Calls `visit` for every node of a tree, from the outside in; a `false` leaves out what is inside of one. */
export function walk(tree: unknown, visit: (node: Node) => boolean | undefined): void {
  if (Array.isArray(tree)) {
    for (const part of tree) walk(part, visit);
  } else if (typeof tree === 'object' && tree !== null) {
    for (const [key, value] of Object.entries(tree)) {
      if (typeof value !== 'object' || value === null) continue;
      // Only nodes have names that begin with a capital letter; fields never do.
      if (/^[A-Z]/.test(key) && visit({ [key]: value as unknown } as unknown as Node) === false) continue;
      walk(value, visit);
    }
  }
}

/** A function that an expression calls. */
export interface Call {
  readonly name: ObjectName;
  /** As the parser counts it. */
  readonly location: number;
  readonly arguments: readonly Node[];
}

/** The functions that are called by name anywhere in a tree. */
export function functionCalls(tree: unknown): Call[] {
  const calls: Call[] = [];
  walk(tree, (node) => {
    if (!('FuncCall' in node)) return undefined;
    const { funcname, location = 0, args = [] } = node.FuncCall;
    const name = listName(funcname);
    if (name) calls.push({ name, location, arguments: args });
    return undefined;
  });
  return calls;
}

/** The columns that an expression names, without their tables. */
export function columnsIn(tree: unknown): string[] {
  const columns = new Set<string>();
  walk(tree, (node) => {
    if (!('ColumnRef' in node)) return undefined;
    const last = node.ColumnRef.fields?.at(-1);
    if (last !== undefined && 'String' in last) columns.add(truncated(last.String.sval ?? ''));
    return undefined;
  });
  return [...columns];
}

/** Nothing but constants: no column, no function, no query. `'1'::text`, `-1` and `ARRAY[1]` are. */
export function isConstant(tree: Node): boolean {
  let constant = true;
  walk([tree], (node) => {
    if ('ColumnRef' in node || 'FuncCall' in node || 'SubLink' in node || 'SQLValueFunction' in node) {
      constant = false;
    }
    return constant;
  });
  return constant;
}

/** Just NULL, also with a cast. */
export function isNull(node: Node | undefined): boolean {
  if (node === undefined) return false;
  if ('TypeCast' in node) return isNull(node.TypeCast.arg);
  return 'A_Const' in node && node.A_Const.isnull === true;
}

export type Volatility = 'immutable or stable' | 'volatile' | 'unknown';

/**
 * How volatile an expression is by the functions that it calls. `unknown`: it calls one that is neither in the
 * catalog nor built in; when the catalog is complete, what is not in there is built in.
 */
export function volatilityOf(tree: unknown, catalog: Catalog): Volatility {
  const all = functionCalls(tree).map(({ name }) => callVolatility(name, catalog));
  if (all.includes('volatile')) return 'volatile';
  return all.includes('unknown') ? 'unknown' : 'immutable or stable';
}

function callVolatility(name: ObjectName, catalog: Catalog): Volatility {
  if (name.schema === undefined || name.schema === 'pg_catalog') {
    if (volatileBuiltins.has(name.name)) return 'volatile';
    if (name.schema === 'pg_catalog' || steadyBuiltins.has(name.name)) return 'immutable or stable';
  }
  const routines = catalog.functions(name);
  if (routines.some(({ volatility }) => volatility === 'volatile')) return 'volatile';
  if (routines.length > 0) return 'immutable or stable';
  if (volatileExtensions.has(name.name)) return 'volatile';
  return catalog.complete && name.schema === undefined ? 'immutable or stable' : 'unknown';
}

/** Built in, and volatile in `pg_proc`: those that a query or a default may call. */
const volatileBuiltins: ReadonlySet<string> = new Set(
  `clock_timestamp timeofday random random_normal setseed gen_random_uuid uuidv4 uuidv7 nextval setval currval
  lastval pg_sleep pg_sleep_for pg_sleep_until set_config pg_notify
  pg_advisory_lock pg_advisory_xact_lock pg_try_advisory_lock pg_try_advisory_xact_lock pg_advisory_unlock
  lo_creat lo_create lo_import lo_unlink query_to_xml`.split(/\s+/),
);

/** Volatile functions of the extensions that are met most. */
const volatileExtensions: ReadonlySet<string> = new Set(
  `uuid_generate_v1 uuid_generate_v1mc uuid_generate_v4 uuid_generate_v7 gen_random_bytes gen_salt`.split(
    /\s+/,
  ),
);

/** Built in, and immutable or stable: those that defaults call. */
const steadyBuiltins: ReadonlySet<string> = new Set(
  `now transaction_timestamp statement_timestamp current_database current_schema current_setting version
  lower upper initcap concat concat_ws format left right substr substring trim btrim ltrim rtrim replace
  repeat lpad rpad length char_length octet_length md5 sha224 sha256 sha384 sha512 encode decode to_char
  to_date to_timestamp to_number date_trunc date_part extract age make_date make_time make_timestamp
  make_timestamptz make_interval timezone abs ceil ceiling floor round trunc sqrt power mod sign greatest
  least array_append array_cat array_fill array_length array_to_string string_to_array to_json to_jsonb
  json_build_object json_build_array jsonb_build_object jsonb_build_array json_object jsonb_object
  row_to_json jsonb_set to_tsvector to_tsquery int4range int8range numrange tsrange tstzrange daterange
  int4multirange int8multirange nummultirange tsmultirange tstzmultirange datemultirange hashtext
  session_user user inet_client_addr inet_server_addr host network masklen chr ascii quote_ident
  quote_literal regexp_replace split_part translate reverse justify_days justify_hours justify_interval
  isfinite point box circle polygon int4 int8 text numeric date bit_length cardinality coalesce`.split(/\s+/),
);
