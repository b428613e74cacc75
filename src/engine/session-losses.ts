import { steadyFunctions, volatileFunctions } from '../sql/core-functions.ts';

/** A call of set_config that is as good as a SET. */
export const SET_CONFIG =
  /^SELECT\s+(?:pg_catalog\s*\.\s*)?set_config\s*\(\s*'(?:[^']|'')*'\s*,\s*'(?:[^']|'')*'\s*,\s*(?:false|true)\s*\)$/i;

/** SET and the like as a statement of PL/pgSQL, or as the text of one that is executed. */
const SET_IN_CODE =
  /(?:^|[;$]|\b(?:begin|then|else|loop)\b)\s*(?:set|reset)\s|'\s*(?:set|reset|prepare|listen|load|discard)\s/i;

/** They may stand before a SET as well as within a string. */
const COMMENTS = /--.*|\/\*[^]*?\*\//g;

/** What is called: of SQL by any name before a parenthesis, of PL/pgSQL by what is sure to be a call. */
const CALLS = /((?:"[^"]+"|[a-z_][\w$]*)(?:\s*\.\s*(?:"[^"]+"|[a-z_][\w$]*))?)\s*\(/gi;
const CALLS_IN_CODE = new RegExp(`\\b(?:perform|call|select)\\s+${CALLS.source}`, 'gi');

/** What stands before a parenthesis and is no function. */
const NO_FUNCTION =
  /^(?:select|from|where|on|in|values|and|or|not|exists|any|all|some|as|over|filter|using|row|array|with|union|except|intersect|lateral|rows|case|when|then|else|by|group|within|cast|coalesce|nullif|greatest|least|extract|position|substring|trim|overlay|into|set)$/i;

/** Of PostgreSQL itself, beside those that a DEFAULT can call. */
const ROWS_AND_AGGREGATES =
  /^(?:count|sum|min|max|avg|string_agg|array_agg|jsonb?_agg|jsonb?_object_agg|bool_and|bool_or|every|row_number|rank|dense_rank|lag|lead|first_value|last_value|generate_series|unnest)$/;

/** The first function that a statement calls of which nothing is known: it may set what it likes for the session. */
function unknownFunction(verb: string, sql: string): string | undefined {
  if (!/^(?:SELECT|WITH|VALUES|CALL|DO)$/.test(verb)) return undefined;
  const columnsApart = sql.replace(/\binto\s+[\w."]+\s*\(/gi, ' ');
  const found = columnsApart.matchAll(verb === 'DO' ? CALLS_IN_CODE : CALLS);
  for (const [, called = ''] of found) {
    const name = called.replace(/^pg_catalog\s*\.\s*/i, '').toLowerCase();
    if (NO_FUNCTION.test(name) || name.startsWith('pg_') || name === 'set_config') continue;
    if (ROWS_AND_AGGREGATES.test(name) || steadyFunctions.has(name) || volatileFunctions.has(name)) continue;
    return called;
  }
  return undefined;
}

/**
 * What a statement may have left in its session that no other can be given, in words; undefined when nothing. Errs on
 * the side of something.
 */
export function lostWith(words: readonly string[], sql: string): string | undefined {
  const [verb = '', object = ''] = words;
  if (verb === 'DO' && /\btemp(?:orary)?\b/i.test(sql)) return 'a temporary table';
  if (verb === 'DO' && [sql, sql.replace(COMMENTS, ' ')].some((code) => SET_IN_CODE.test(code)))
    return 'what its DO block has set';
  const called = unknownFunction(verb, sql);
  if (called !== undefined) return `what ${called}() may have set`;
  if (words.some((word) => /^(?:TEMP|TEMPORARY)$/.test(word)) || /\bpg_temp/i.test(sql))
    return 'a temporary table';
  if (verb === 'PREPARE') return 'a prepared statement';
  if (verb === 'LISTEN') return 'LISTEN';
  if (verb === 'DECLARE') return 'a cursor';
  // What a routine does is done when it is called.
  const defines = verb === 'CREATE' && words.some((word) => /^(?:FUNCTION|PROCEDURE)$/.test(word));
  if (defines || object === 'FUNCTION') return undefined;
  if (/\bpg_(?:try_)?advisory_lock/i.test(sql)) return 'an advisory lock';
  if (/\bset_config\b/i.test(sql) && !SET_CONFIG.test(sql)) return 'what set_config has set';
  return undefined;
}
