import { collationName, flag, properties, roleName, since, sorted } from './text.ts';

/** Tables, views, materialized views, sequences and composite types, and the columns of all of them. */
export function relations(major: number): string[] {
  return [relation(major), sequence(), column(major)];
}

function relation(major: number): string {
  const detaching = since(14, major, "CASE WHEN inhdetachpending THEN ' (detaching)' END");
  return `SELECT 'pg_class'::regclass::oid AS classid, relation.oid AS objid,
           CASE relkind WHEN 'r' THEN 'table' WHEN 'p' THEN 'partitioned table' WHEN 'f' THEN 'foreign table'
             WHEN 'v' THEN 'view' WHEN 'm' THEN 'materialized view' WHEN 'S' THEN 'sequence'
             WHEN 'c' THEN 'composite type' END AS kind,
           relation.identity, NULL AS parent,
           ${properties({
             definition: `CASE WHEN relkind IN ('v', 'm') THEN pg_get_viewdef(relation.oid) END`,
             persistence: `CASE relpersistence WHEN 'u' THEN 'unlogged' END`,
             'access method': `(SELECT NULLIF(amname, 'heap') FROM pg_am WHERE pg_am.oid = relam)`,
             tablespace: '(SELECT spcname FROM pg_tablespace WHERE oid = reltablespace)',
             options: sorted('reloptions'),
             'toast options': `(SELECT ${sorted('toast.reloptions')} FROM pg_class AS toast WHERE toast.oid = relation.reltoastrelid)`,
             'row security': `CASE WHEN relrowsecurity OR relforcerowsecurity
               THEN concat_ws(' ', CASE WHEN relrowsecurity THEN 'enabled' END, CASE WHEN relforcerowsecurity THEN 'forced' END) END`,
             'replica identity': `CASE WHEN relkind IN ('r', 'p') THEN
               CASE relreplident WHEN 'n' THEN 'nothing' WHEN 'f' THEN 'full' WHEN 'i' THEN 'index' END END`,
             'partitioned by': 'pg_get_partkeydef(relation.oid)',
             partition: 'pg_get_expr(relpartbound, relation.oid)',
             inherits: `(SELECT string_agg(concat(inhparent::regclass, ${detaching}), ', ' ORDER BY inhseqno)
                           FROM pg_inherits WHERE inhrelid = relation.oid)`,
             of: 'CASE WHEN reloftype <> 0 THEN format_type(reloftype, NULL) END',
             server: `(SELECT concat_ws(' ', quote_ident(srvname), ${sorted('ftoptions')})
                         FROM pg_foreign_table JOIN pg_foreign_server AS server ON server.oid = ftserver
                        WHERE ftrelid = relation.oid)`,
             'not populated': flag(`relkind = 'm' AND NOT relispopulated`),
             'identity of': `CASE relkind WHEN 'S' THEN
               (SELECT (pg_identify_object(refclassid, refobjid, refobjsubid)).identity FROM pg_depend
                 WHERE classid = 'pg_class'::regclass AND objid = relation.oid AND deptype = 'i'
                   AND refclassid = 'pg_class'::regclass AND refobjsubid > 0) END`,
             owner: roleName('relowner'),
           })} AS properties
      FROM relation WHERE relkind IN ('r', 'p', 'f', 'v', 'm', 'S', 'c')`;
}

/** The parameters, never the last value. */
function sequence(): string {
  return `SELECT 'pg_class'::regclass, relation.oid, 'sequence parameters', relation.identity, relation.identity,
           ${properties({
             type: 'format_type(seqtypid, NULL)',
             start: 'seqstart',
             increment: 'seqincrement',
             minimum: 'seqmin',
             maximum: 'seqmax',
             cache: 'seqcache',
             cycle: flag('seqcycle'),
             'owned by': `(SELECT (pg_identify_object(refclassid, refobjid, refobjsubid)).identity FROM pg_depend
                            WHERE classid = 'pg_class'::regclass AND objid = seqrelid AND deptype IN ('a', 'i')
                              AND refclassid = 'pg_class'::regclass AND refobjsubid > 0)`,
           })}
      FROM pg_sequence JOIN relation ON relation.oid = seqrelid`;
}

/** Places are counted among the living: dropped columns leave holes in their numbers. */
function column(major: number): string {
  return `SELECT 'pg_class'::regclass, relation.oid, 'column', relation.identity || '.' || quote_ident(attname),
           relation.identity,
           ${properties({
             type: 'format_type(atttypid, atttypmod)',
             collation: `CASE WHEN attcollation <> typcollation THEN ${collationName('attcollation')} END`,
             'not null': flag('attnotnull'),
             default: `CASE attgenerated WHEN '' THEN pg_get_expr(adbin, adrelid) END`,
             identity: `CASE attidentity WHEN 'a' THEN 'always' WHEN 'd' THEN 'by default' END`,
             generated: `CASE WHEN attgenerated <> ''
               THEN pg_get_expr(adbin, adrelid) || CASE attgenerated WHEN 's' THEN ' stored' ELSE ' virtual' END END`,
             storage: `CASE WHEN attstorage <> typstorage THEN
               CASE attstorage WHEN 'p' THEN 'plain' WHEN 'e' THEN 'external' WHEN 'm' THEN 'main' ELSE 'extended' END END`,
             compression: since(
               14,
               major,
               `CASE attcompression WHEN 'p' THEN 'pglz' WHEN 'l' THEN 'lz4' END`,
             ),
             'statistics target': 'NULLIF(COALESCE(attstattarget::int, -1), -1)',
             options: sorted('attoptions'),
             'foreign options': sorted('attfdwoptions'),
             inherited: `CASE WHEN attinhcount > 0 THEN attinhcount || CASE WHEN attislocal THEN ' and local' ELSE '' END END`,
             position: 'row_number() OVER (PARTITION BY attrelid ORDER BY attnum)',
           })}
      FROM relation JOIN pg_attribute ON attrelid = relation.oid
           JOIN pg_type AS type ON type.oid = atttypid
           LEFT JOIN pg_attrdef ON adrelid = attrelid AND adnum = attnum
     WHERE attnum > 0 AND NOT attisdropped AND relkind IN ('r', 'p', 'f', 'v', 'm', 'c')`;
}
