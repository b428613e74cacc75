import { properties, roleName, sorted } from './text.ts';

/** Schemas, extensions, replication, foreign servers, text search, comments, labels, database settings. */
export function otherObjects(major: number): string[] {
  return [
    `SELECT 'pg_namespace'::regclass, oid, 'schema', quote_ident(nspname), ${properties({ owner: roleName('nspowner') })}
       FROM user_schema`,
    `SELECT 'pg_extension'::regclass, ext.oid, 'extension', quote_ident(extname),
            ${properties({ owner: roleName('extowner'), version: 'extversion', schema: 'extnamespace::regnamespace' })}
       FROM pg_extension AS ext`,
    `SELECT classid, objid, 'dependency on extension',
            (SELECT type || ' ' || object.identity FROM pg_identify_object(classid, objid, objsubid) AS object),
            (SELECT quote_ident(extname) FROM pg_extension WHERE oid = refobjid)
       FROM pg_depend WHERE deptype = 'x'`,
    ...replication(major),
    ...foreignData(),
    ...textSearch(),
    // Comments of initdb's own objects cannot change, but for that of the schema public.
    `SELECT classoid, objoid, 'comment', type || ' ' || object.identity, description
       FROM pg_description, pg_identify_object(classoid, objoid, objsubid) AS object
      WHERE objoid >= 16384 OR (classoid = 'pg_namespace'::regclass AND objoid IN (SELECT oid FROM user_schema))`,
    `SELECT classoid, objoid, 'security label', type || ' ' || object.identity,
            ${properties({ provider: 'provider', label: 'label' })}
       FROM pg_seclabel, pg_identify_object(classoid, objoid, objsubid) AS object`,
    `SELECT 'pg_database'::regclass, oid, 'database', 'current',
            ${properties({
              owner: roleName('datdba'),
              'connection limit': 'datconnlimit',
              comment: `shobj_description(oid, 'pg_database')`,
            })}
       FROM pg_database WHERE datname = current_database()`,
    `SELECT 'pg_database'::regclass, setdatabase, 'database setting',
            CASE setrole WHEN 0 THEN 'everybody' ELSE ${roleName('setrole')} END, ${sorted('setconfig')}
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
    `SELECT 'pg_publication'::regclass, pub.oid, 'publication', quote_ident(pubname),
            ${properties({
              owner: roleName('pubowner'),
              publishes: "concat_ws(', ', pubinsert, pubupdate, pubdelete, pubtruncate)",
              'all tables': 'puballtables',
              'via root': 'pubviaroot',
              tables: sorted(`ARRAY(SELECT ${tables} FROM pg_publication_rel WHERE prpubid = pub.oid)`),
              ...(major >= 15
                ? {
                    schemas: sorted(
                      'ARRAY(SELECT pnnspid::regnamespace::text FROM pg_publication_namespace WHERE pnpubid = pub.oid)',
                    ),
                  }
                : {}),
              ...(major >= 18 ? { 'generated columns': 'pubgencols' } : {}),
            })}
       FROM pg_publication AS pub`,
    `SELECT 'pg_subscription'::regclass, oid, 'subscription', quote_ident(subname),
            ${properties({ owner: roleName('subowner'), enabled: 'subenabled', publications: sorted('subpublications') })}
       FROM pg_subscription WHERE subdbid = (SELECT oid FROM pg_database WHERE datname = current_database())`,
  ];
}

/** Of user mappings only that they are there: there are passwords in them. */
function foreignData(): string[] {
  return [
    `SELECT 'pg_foreign_data_wrapper'::regclass, oid, 'foreign data wrapper', quote_ident(fdwname),
            ${properties({
              owner: roleName('fdwowner'),
              handler: 'NULLIF(fdwhandler, 0)::regproc',
              validator: 'NULLIF(fdwvalidator, 0)::regproc',
              options: sorted('fdwoptions'),
            })}
       FROM pg_foreign_data_wrapper`,
    `SELECT 'pg_foreign_server'::regclass, server.oid, 'server', quote_ident(srvname),
            ${properties({
              owner: roleName('srvowner'),
              wrapper: '(SELECT fdwname FROM pg_foreign_data_wrapper WHERE oid = srvfdw)',
              type: 'srvtype',
              version: 'srvversion',
              options: sorted('srvoptions'),
            })}
       FROM pg_foreign_server AS server`,
    `SELECT 'pg_user_mapping'::regclass, umid, 'user mapping', concat_ws(' ', usename, 'server', quote_ident(srvname)), ''
       FROM pg_user_mappings`,
  ];
}

function textSearch(): string[] {
  const name = (object: string): string => `quote_ident(nspname) || '.' || quote_ident(${object})`;
  return [
    `SELECT 'pg_ts_config'::regclass, config.oid, 'text search configuration', ${name('cfgname')},
            ${properties({
              owner: roleName('cfgowner'),
              parser: '(SELECT prsname FROM pg_ts_parser WHERE oid = cfgparser)',
              mapping: `(SELECT string_agg(maptokentype || ' ' || mapdict::regdictionary, ', ' ORDER BY maptokentype, mapseqno)
                           FROM pg_ts_config_map WHERE mapcfg = config.oid)`,
            })}
       FROM pg_ts_config AS config JOIN user_schema ON user_schema.oid = cfgnamespace`,
    `SELECT 'pg_ts_dict'::regclass, dict.oid, 'text search dictionary', ${name('dictname')},
            ${properties({
              owner: roleName('dictowner'),
              template: '(SELECT tmplname FROM pg_ts_template WHERE oid = dicttemplate)',
              options: 'dictinitoption',
            })}
       FROM pg_ts_dict AS dict JOIN user_schema ON user_schema.oid = dictnamespace`,
    `SELECT 'pg_ts_parser'::regclass, parser.oid, 'text search parser', ${name('prsname')},
            concat_ws(', ', prsstart, prstoken, prsend, prsheadline, prslextype)
       FROM pg_ts_parser AS parser JOIN user_schema ON user_schema.oid = prsnamespace`,
    `SELECT 'pg_ts_template'::regclass, template.oid, 'text search template', ${name('tmplname')},
            concat_ws(', ', tmplinit, tmpllexize)
       FROM pg_ts_template AS template JOIN user_schema ON user_schema.oid = tmplnamespace`,
  ];
}
