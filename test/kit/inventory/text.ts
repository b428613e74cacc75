/**
 * SQL text of an object's properties on one line, `owner=… | tablespace=…`. A property whose expression is
 * null is left out, so that a default and a setting equal to it read the same.
 */
export function properties(expressions: Record<string, string>): string {
  const parts = Object.entries(expressions).map(([name, sql]) => `'${name}=' || (${sql})::text`);
  return `concat_ws(' | ', ${parts.join(',\n             ')})`;
}

/** SQL text of a set of texts, an option list for instance, that does not depend on its order. */
export function sorted(array: string): string {
  return `(SELECT string_agg(element, ', ' ORDER BY element COLLATE "C") FROM unnest(${array}) AS element)`;
}

/** SQL text of a role's name. */
export function roleName(oid: string): string {
  return `pg_get_userbyid(${oid})`;
}

/**
 * SQL text of an access control list without the grantors. A list that is null stands for the built-in
 * default of `objectType` (a letter of acldefault()), and reads the same as one that spells it out.
 */
export function privilegeList(acl: string, objectType: string, owner: string): string {
  return `(SELECT COALESCE(string_agg(entry, ', ' ORDER BY entry COLLATE "C"), 'none')
             FROM aclexplode(COALESCE(${acl}, acldefault('${objectType}', ${owner}))) AS acl,
                  concat(CASE grantee WHEN 0 THEN 'public' ELSE ${roleName('grantee')} END, '=', privilege_type,
                         CASE WHEN is_grantable THEN '*' END) AS entry)`;
}
