import { properties, roleName } from './text.ts';

/** Who may do what with each object, and what is granted on objects to come. */
export function privileges(): string[] {
  return [grants(), defaultPrivileges()];
}

/**
 * One row for each object and grantee, without the grantors, where it is not what they have unasked: a list that is
 * not there and one that spells the default out are the same. Objects of extensions are told where they differ from
 * what the extension itself granted.
 */
function grants(): string {
  return `SELECT CASE WHEN NOT EXISTS (SELECT FROM pg_depend AS member WHERE member.classid = granted.classid
                                AND member.objid = granted.objid AND member.deptype = 'e') THEN granted.classid END,
            granted.objid, 'grant', 'on ' || object || ' to ' || ${roleOrPublic('grantee')}, parent,
            ${properties({ privileges: "COALESCE(has, 'none')" })}
       FROM (${objects().join('\n             UNION ALL\n             ')}
            ) AS granted (classid, objid, subid, object, parent, acl, letter, owner)
            LEFT JOIN pg_init_privs ON classoid = classid AND objoid = objid AND objsubid = subid,
            LATERAL (SELECT grantee, has FROM (${exploded('acl', 'has')}) AS now
                       FULL JOIN (${exploded('initprivs', 'had')}) AS unasked USING (grantee)
                      WHERE has IS DISTINCT FROM had) AS entry
      WHERE acl IS NOT NULL OR initprivs IS NOT NULL`;
}

function exploded(list: string, name: string): string {
  return `SELECT grantee, string_agg(privilege_type || CASE WHEN is_grantable THEN ' with grant option' ELSE '' END,
                         ', ' ORDER BY privilege_type COLLATE "C") AS ${name}
            FROM aclexplode(COALESCE(${list}, acldefault(letter, owner))) GROUP BY grantee`;
}

function roleOrPublic(oid: string): string {
  return `CASE ${oid} WHEN 0 THEN 'public' ELSE quote_ident(${roleName(oid)}) END`;
}

/** Those that have a list of their own, and members of extensions, which may have lost theirs. */
function objects(): string[] {
  const row = (
    catalog: string,
    object: string,
    list: { acl: string; letter: string; owner: string },
    { oid = 'oid', subid = '0', parent = 'NULL' } = {},
  ): string =>
    `SELECT '${catalog}'::regclass::oid, ${oid}, ${subid}, ${object}, ${parent}, ${list.acl}, '${list.letter}'::"char", ${list.owner}`;
  const table = { acl: 'relacl', letter: 'r', owner: 'relowner' };
  const sequence = { ...table, letter: 's' };
  const column = { acl: 'attacl', letter: 'c', owner: 'relowner' };
  const quoted = (kind: string, name: string): string => `'${kind} ' || quote_ident(${name})`;
  return [
    `${row('pg_namespace', quoted('schema', 'nspname'), { acl: 'nspacl', letter: 'n', owner: 'nspowner' })} FROM user_schema`,
    `${row('pg_class', "'table ' || identity", table, { parent: 'identity' })} FROM relation WHERE relkind IN ('r', 'p', 'f', 'v', 'm')`,
    `${row('pg_class', "'sequence ' || identity", sequence, { parent: 'identity' })} FROM relation WHERE relkind = 'S'`,
    `${row('pg_class', "'column ' || identity || '.' || quote_ident(attname)", column, {
      oid: 'relation.oid',
      subid: 'attnum',
      parent: 'identity',
    })} FROM relation JOIN pg_attribute ON attrelid = relation.oid WHERE cardinality(attacl) > 0 AND NOT attisdropped`,
    `${row('pg_proc', `CASE prokind WHEN 'p' THEN 'procedure ' ELSE 'function ' END || identity`, { acl: 'proacl', letter: 'f', owner: 'proowner' })} FROM routine`,
    `${row('pg_type', "'type ' || identity", { acl: 'typacl', letter: 'T', owner: 'typowner' })} FROM user_type`,
    `${row('pg_language', quoted('language', 'lanname'), { acl: 'lanacl', letter: 'l', owner: 'lanowner' })} FROM pg_language`,
    `${row('pg_foreign_data_wrapper', quoted('foreign data wrapper', 'fdwname'), { acl: 'fdwacl', letter: 'F', owner: 'fdwowner' })} FROM pg_foreign_data_wrapper`,
    `${row('pg_foreign_server', quoted('server', 'srvname'), { acl: 'srvacl', letter: 'S', owner: 'srvowner' })} FROM pg_foreign_server`,
    `${row('pg_database', "'database'", { acl: 'datacl', letter: 'd', owner: 'datdba' })} FROM pg_database WHERE datname = current_database()`,
  ];
}

/** A list here replaces the built-in default and is never null. */
function defaultPrivileges(): string {
  return `SELECT 'pg_default_acl'::regclass, pg_default_acl.oid, 'default privileges',
            concat_ws(' ', 'of', quote_ident(${roleName('defaclrole')}), 'in', COALESCE(quote_ident(user_schema.nspname), 'every schema'),
                      'on', CASE defaclobjtype WHEN 'r' THEN 'tables' WHEN 'S' THEN 'sequences' WHEN 'f' THEN 'functions'
                              WHEN 'T' THEN 'types' WHEN 'n' THEN 'schemas' ELSE defaclobjtype::text END,
                      'to', ${roleOrPublic('grantee')}), NULL,
            ${properties({ privileges: "COALESCE(has, 'none')" })}
       FROM (SELECT oid, defaclnamespace, defaclobjtype, defaclacl AS acl, defaclrole AS owner, defaclrole,
                    CASE defaclobjtype WHEN 'S' THEN 's' ELSE defaclobjtype END AS letter FROM pg_default_acl) AS pg_default_acl
            LEFT JOIN user_schema ON user_schema.oid = defaclnamespace,
            -- In one schema the list adds to the default, for every schema it takes its place.
            LATERAL (SELECT grantee, has FROM (${exploded('acl', 'has')}) AS now
                       FULL JOIN (SELECT * FROM (${exploded('NULL', 'had')}) AS every WHERE defaclnamespace = 0) AS unasked USING (grantee)
                      WHERE has IS DISTINCT FROM had) AS entry
      WHERE defaclnamespace = 0 OR user_schema.oid IS NOT NULL`;
}
