/**
 * SQL text of an object's properties as one JSON object of texts. A property whose expression is null is left out,
 * so that a default and a setting equal to it read the same. `'yes'` stands for a property that is only there or not.
 */
export function properties(expressions: Record<string, string>): string {
  const parts = Object.entries(expressions).map(([name, sql]) => `'${name}', (${sql})::text`);
  return `json_strip_nulls(json_build_object(${parts.join(',\n             ')}))::text`;
}

/** SQL text of a property that is only there or not. */
export function flag(condition: string): string {
  return `CASE WHEN ${condition} THEN 'yes' END`;
}

/** SQL text of a set of texts, an option list for instance, that does not depend on its order. */
export function sorted(array: string): string {
  return `(SELECT string_agg(element, ', ' ORDER BY element COLLATE "C") FROM unnest(${array}) AS element)`;
}

/** SQL text of a role's name. */
export function roleName(oid: string): string {
  return `pg_get_userbyid(${oid})`;
}

/** SQL text of a collation's name with its schema; null for none. PostgreSQL 12 has no regcollation. */
export function collationName(oid: string): string {
  return `(SELECT quote_ident(nspname) || '.' || quote_ident(collname)
             FROM pg_collation AS named JOIN pg_namespace AS its ON its.oid = collnamespace WHERE named.oid = ${oid})`;
}

/** SQL text of `name`, where only versions from `since` on have it. */
export function since(version: number, major: number, name: string): string {
  return major >= version ? name : 'NULL';
}
