import { privilegeList, roleName } from './text.ts';

/** Who may do what with each object, and what is granted on objects to come. */
export function privileges(): string[] {
  const row = (catalog: string, oid: string, object: string, list: string): string =>
    `SELECT '${catalog}'::regclass, ${oid}, 'privileges', ${object}, ${list}`;
  return [
    `${row('pg_namespace', 'oid', `'schema ' || quote_ident(nspname)`, privilegeList('nspacl', 'n', 'nspowner'))}
       FROM user_schema`,
    `${row('pg_class', 'oid', `'relation ' || identity`, privilegeList('relacl', 'r', 'relowner'))}
       FROM relation WHERE relkind IN ('r', 'p', 'f', 'v', 'm')`,
    `${row('pg_class', 'oid', `'sequence ' || identity`, privilegeList('relacl', 's', 'relowner'))}
       FROM relation WHERE relkind = 'S'`,
    `${row(
      'pg_class',
      'relation.oid',
      `'column ' || identity || '.' || quote_ident(attname)`,
      privilegeList('attacl', 'c', 'relowner'),
    )}
       FROM relation JOIN pg_attribute ON attrelid = relation.oid WHERE cardinality(attacl) > 0 AND NOT attisdropped`,
    `${row('pg_proc', 'oid', `'routine ' || identity`, privilegeList('proacl', 'f', 'proowner'))} FROM routine`,
    `${row('pg_type', 'oid', `'type ' || identity`, privilegeList('typacl', 'T', 'typowner'))} FROM user_type`,
    `${row('pg_language', 'oid', `'language ' || quote_ident(lanname)`, privilegeList('lanacl', 'l', 'lanowner'))}
       FROM pg_language`,
    `${row(
      'pg_foreign_data_wrapper',
      'oid',
      `'foreign data wrapper ' || quote_ident(fdwname)`,
      privilegeList('fdwacl', 'F', 'fdwowner'),
    )} FROM pg_foreign_data_wrapper`,
    `${row('pg_foreign_server', 'oid', `'server ' || quote_ident(srvname)`, privilegeList('srvacl', 'S', 'srvowner'))}
       FROM pg_foreign_server`,
    `${row('pg_database', 'oid', `'database current'`, privilegeList('datacl', 'd', 'datdba'))}
       FROM pg_database WHERE datname = current_database()`,
    // A list here replaces the built-in default and is never null.
    `SELECT 'pg_default_acl'::regclass, oid, 'default privileges',
            concat_ws(' ', ${roleName('defaclrole')}, 'in', COALESCE(NULLIF(defaclnamespace, 0)::regnamespace::text, 'every schema'),
                      'on', CASE defaclobjtype WHEN 'r' THEN 'tables' WHEN 'S' THEN 'sequences' WHEN 'f' THEN 'functions'
                              WHEN 'T' THEN 'types' WHEN 'n' THEN 'schemas' ELSE defaclobjtype::text END),
            ${privilegeList('defaclacl', 'r', 'defaclrole')}
       FROM pg_default_acl`,
  ];
}
