import { flag, properties, roleName, since, sorted } from './text.ts';

/** Schemas, extensions, replication, foreign servers, text search, comments, labels, database settings. */
export function otherObjects(major: number): string[] {
  return [
    `SELECT 'pg_namespace'::regclass, oid, 'schema', quote_ident(nspname), NULL, ${properties({ owner: roleName('nspowner') })}
       FROM user_schema`,
    `SELECT 'pg_extension'::regclass, ext.oid, 'extension', quote_ident(extname), NULL,
            ${properties({ version: 'extversion', schema: 'extnamespace::regnamespace', owner: roleName('extowner') })}
       FROM pg_extension AS ext`,
    `SELECT classid, objid, 'dependency on extension', type || ' ' || object.identity, NULL,
            ${properties({ extension: '(SELECT quote_ident(extname) FROM pg_extension WHERE oid = refobjid)' })}
       FROM pg_depend, pg_identify_object(classid, objid, objsubid) AS object WHERE deptype = 'x'`,
    ...replication(major),
    ...foreignData(),
    ...textSearch(),
    ...comments(),
    ...database(),
  ];
}

/** Comments of initdb's own objects cannot change, but for that of the schema public. */
function comments(): string[] {
  const parent = (classid: string): string =>
    `CASE ${classid} WHEN 'pg_class'::regclass THEN objoid::regclass::text END`;
  const inView = 'COALESCE(object.schema NOT IN (SELECT quote_ident(nspname) FROM left_out), true)';
  return [
    `SELECT classoid, objoid, 'comment', 'on ' || type || ' ' || object.identity, ${parent('classoid')},
            ${properties({ text: 'description' })}
       FROM pg_description, pg_identify_object(classoid, objoid, objsubid) AS object
      WHERE (objoid >= 16384 OR (classoid = 'pg_namespace'::regclass AND objoid IN (SELECT oid FROM user_schema)))
        AND ${inView}`,
    `SELECT classoid, objoid, 'security label', 'on ' || type || ' ' || object.identity || ' of ' || provider, ${parent('classoid')},
            ${properties({ label: 'label' })}
       FROM pg_seclabel, pg_identify_object(classoid, objoid, objsubid) AS object WHERE ${inView}`,
  ];
}

/** The database itself is named by nothing: it has another name on each side of a comparison. */
function database(): string[] {
  return [
    `SELECT 'pg_database'::regclass, oid, 'database', 'current', NULL,
            ${properties({
              'connection limit': 'NULLIF(datconnlimit, -1)',
              comment: `shobj_description(oid, 'pg_database')`,
              owner: roleName('datdba'),
            })}
       FROM pg_database WHERE datname = current_database()`,
    `SELECT 'pg_database'::regclass, setdatabase, 'database setting',
            CASE setrole WHEN 0 THEN 'everybody' ELSE quote_ident(${roleName('setrole')}) END, NULL,
            ${properties({ settings: sorted('setconfig') })}
       FROM pg_db_role_setting WHERE setdatabase = (SELECT oid FROM pg_database WHERE datname = current_database())`,
  ];
}

/** Never a connection string: there are passwords in it. */
function replication(major: number): string[] {
  const tables =
    major >= 15
      ? `concat_ws(' ', prrelid::regclass, '(' || (SELECT string_agg(quote_ident(attname), ', ' ORDER BY attnum)
             FROM pg_attribute WHERE attrelid = prrelid AND attnum = ANY (prattrs)) || ')',
           'where ' || pg_get_expr(prqual, prrelid))`
      : 'prrelid::regclass::text';
  return [
    `SELECT 'pg_publication'::regclass, pub.oid, 'publication', quote_ident(pubname), NULL,
            ${properties({
              publishes: `concat_ws(', ', CASE WHEN pubinsert THEN 'insert' END, CASE WHEN pubupdate THEN 'update' END,
                            CASE WHEN pubdelete THEN 'delete' END, CASE WHEN pubtruncate THEN 'truncate' END)`,
              'all tables': flag('puballtables'),
              'via root': since(13, major, flag('pubviaroot')),
              tables: sorted(`ARRAY(SELECT ${tables} FROM pg_publication_rel WHERE prpubid = pub.oid)`),
              ...(major >= 15
                ? {
                    schemas: sorted(
                      'ARRAY(SELECT pnnspid::regnamespace::text FROM pg_publication_namespace WHERE pnpubid = pub.oid)',
                    ),
                  }
                : {}),
              'generated columns': since(18, major, `CASE pubgencols WHEN 's' THEN 'stored' END`),
              owner: roleName('pubowner'),
            })}
       FROM pg_publication AS pub`,
    `SELECT 'pg_subscription'::regclass, 0, 'subscription', quote_ident(subname), NULL,
            ${properties({
              publications: sorted('subpublications'),
              disabled: flag('NOT subenabled'),
              owner: roleName('subowner'),
            })}
       FROM pg_subscription WHERE subdbid = (SELECT oid FROM pg_database WHERE datname = current_database())`,
  ];
}

/**
 * Of user mappings only that they are there: there are passwords in them. Those in options of servers are told by a
 * digest, which is all that a comparison needs.
 */
function foreignData(): string[] {
  return [
    `SELECT 'pg_foreign_data_wrapper'::regclass, oid, 'foreign data wrapper', quote_ident(fdwname), NULL,
            ${properties({
              handler: 'NULLIF(fdwhandler, 0)::regproc',
              validator: 'NULLIF(fdwvalidator, 0)::regproc',
              options: optionNames('fdwoptions'),
              owner: roleName('fdwowner'),
            })}
       FROM pg_foreign_data_wrapper`,
    `SELECT 'pg_foreign_server'::regclass, server.oid, 'server', quote_ident(srvname), NULL,
            ${properties({
              wrapper: '(SELECT fdwname FROM pg_foreign_data_wrapper WHERE oid = srvfdw)',
              type: 'srvtype',
              version: 'srvversion',
              options: optionNames('srvoptions'),
              owner: roleName('srvowner'),
            })}
       FROM pg_foreign_server AS server`,
    `SELECT 'pg_user_mapping'::regclass, umid, 'user mapping', concat_ws(' ', quote_ident(usename), 'on server', quote_ident(srvname)), NULL, '{}'
       FROM pg_user_mappings`,
  ];
}

function optionNames(options: string): string {
  return `(SELECT string_agg(split_part(option, '=', 1) || '=' || left(md5(option), 8), ', ' ORDER BY option COLLATE "C")
             FROM unnest(${options}) AS option)`;
}

function textSearch(): string[] {
  const name = (object: string): string => `quote_ident(nspname) || '.' || quote_ident(${object})`;
  return [
    `SELECT 'pg_ts_config'::regclass, config.oid, 'text search configuration', ${name('cfgname')}, NULL,
            ${properties({
              parser: '(SELECT prsname FROM pg_ts_parser WHERE oid = cfgparser)',
              mapping: `(SELECT string_agg(maptokentype || ' ' || mapdict::regdictionary, ', ' ORDER BY maptokentype, mapseqno)
                           FROM pg_ts_config_map WHERE mapcfg = config.oid)`,
              owner: roleName('cfgowner'),
            })}
       FROM pg_ts_config AS config JOIN user_schema ON user_schema.oid = cfgnamespace`,
    `SELECT 'pg_ts_dict'::regclass, dict.oid, 'text search dictionary', ${name('dictname')}, NULL,
            ${properties({
              template: '(SELECT tmplname FROM pg_ts_template WHERE oid = dicttemplate)',
              options: 'dictinitoption',
              owner: roleName('dictowner'),
            })}
       FROM pg_ts_dict AS dict JOIN user_schema ON user_schema.oid = dictnamespace`,
    `SELECT 'pg_ts_parser'::regclass, parser.oid, 'text search parser', ${name('prsname')}, NULL,
            ${properties({ functions: `concat_ws(', ', prsstart, prstoken, prsend, prsheadline, prslextype)` })}
       FROM pg_ts_parser AS parser JOIN user_schema ON user_schema.oid = prsnamespace`,
    `SELECT 'pg_ts_template'::regclass, template.oid, 'text search template', ${name('tmplname')}, NULL,
            ${properties({ functions: `concat_ws(', ', tmplinit, tmpllexize)` })}
       FROM pg_ts_template AS template JOIN user_schema ON user_schema.oid = tmplnamespace`,
  ];
}
