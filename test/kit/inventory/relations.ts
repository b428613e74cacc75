import { properties, roleName, sorted } from './text.ts';

/** Tables, views, materialized views, sequences, and what hangs on them. */
export function relations(major: number): string[] {
  return [
    relation(),
    sequence(),
    column(),
    constraint(major),
    index(),
    `SELECT 'pg_rewrite'::regclass, rule.oid, 'rule', relation.identity || '.' || quote_ident(rulename),
            ${properties({ definition: 'pg_get_ruledef(rule.oid)', enabled: 'ev_enabled' })}
       FROM pg_rewrite AS rule JOIN relation ON relation.oid = ev_class WHERE rulename <> '_RETURN'`,
    `SELECT 'pg_trigger'::regclass, trigger.oid, 'trigger', relation.identity || '.' || quote_ident(tgname),
            ${properties({ definition: 'pg_get_triggerdef(trigger.oid)', enabled: 'tgenabled' })}
       FROM pg_trigger AS trigger JOIN relation ON relation.oid = tgrelid WHERE NOT tgisinternal`,
    // Those of foreign keys have object ids in their names; ALTER TABLE … DISABLE TRIGGER ALL changes them.
    `SELECT 'pg_trigger'::regclass, trigger.oid, 'foreign key trigger',
            relation.identity || ' ' || tgfoid::regproc || ' ' || COALESCE(quote_ident(conname), ''),
            ${properties({ enabled: 'tgenabled' })}
       FROM pg_trigger AS trigger JOIN relation ON relation.oid = tgrelid
            LEFT JOIN pg_constraint AS con ON con.oid = tgconstraint
      WHERE tgisinternal AND tgenabled <> 'O'`,
    policy(),
    `SELECT 'pg_statistic_ext'::regclass, stat.oid, 'statistics',
            quote_ident(nspname) || '.' || quote_ident(stxname),
            ${properties({
              definition: 'pg_get_statisticsobjdef(stat.oid)',
              owner: roleName('stxowner'),
              target: 'NULLIF(COALESCE(stxstattarget::int, -1), -1)',
            })}
       FROM pg_statistic_ext AS stat JOIN user_schema ON user_schema.oid = stxnamespace`,
  ];
}

function relation(): string {
  return `SELECT 'pg_class'::regclass::oid AS classid, relation.oid AS objid,
           CASE relkind WHEN 'r' THEN 'table' WHEN 'p' THEN 'partitioned table' WHEN 'f' THEN 'foreign table'
             WHEN 'v' THEN 'view' WHEN 'm' THEN 'materialized view' WHEN 'S' THEN 'sequence'
             WHEN 'c' THEN 'composite type' END AS kind,
           relation.identity,
           ${properties({
             owner: roleName('relowner'),
             persistence: `NULLIF(relpersistence, 'p')`,
             'access method': `(SELECT amname FROM pg_am WHERE oid = relam)`,
             tablespace: '(SELECT spcname FROM pg_tablespace WHERE oid = reltablespace)',
             options: sorted('reloptions'),
             'toast options': `(SELECT ${sorted('toast.reloptions')} FROM pg_class AS toast WHERE toast.oid = relation.reltoastrelid)`,
             'row security': `CASE WHEN relrowsecurity OR relforcerowsecurity
               THEN concat_ws(' ', CASE WHEN relrowsecurity THEN 'enabled' END, CASE WHEN relforcerowsecurity THEN 'forced' END) END`,
             'replica identity': `CASE WHEN relkind IN ('r', 'p') THEN NULLIF(relreplident, 'd') END`,
             'partition key': 'pg_get_partkeydef(relation.oid)',
             bound: 'pg_get_expr(relpartbound, relation.oid)',
             inherits: `(SELECT string_agg(inhparent::regclass || CASE WHEN inhdetachpending THEN ' (detaching)' ELSE '' END,
                                           ', ' ORDER BY inhseqno)
                           FROM pg_inherits WHERE inhrelid = relation.oid)`,
             of: 'CASE WHEN reloftype <> 0 THEN format_type(reloftype, NULL) END',
             server: `(SELECT concat_ws(' ', quote_ident(srvname), ${sorted('ftoptions')})
                         FROM pg_foreign_table JOIN pg_foreign_server AS server ON server.oid = ftserver
                        WHERE ftrelid = relation.oid)`,
             populated: `CASE relkind WHEN 'm' THEN relispopulated END`,
             definition: `CASE WHEN relkind IN ('v', 'm') THEN pg_get_viewdef(relation.oid) END`,
           })} AS definition
      FROM relation WHERE relkind IN ('r', 'p', 'f', 'v', 'm', 'S', 'c')`;
}

/** The parameters, never the last value. */
function sequence(): string {
  return `SELECT 'pg_class'::regclass, relation.oid, 'sequence parameters', relation.identity,
           ${properties({
             type: 'format_type(seqtypid, NULL)',
             start: 'seqstart',
             increment: 'seqincrement',
             minimum: 'seqmin',
             maximum: 'seqmax',
             cache: 'seqcache',
             cycle: 'seqcycle',
             'owned by': `(SELECT (pg_identify_object(refclassid, refobjid, refobjsubid)).identity FROM pg_depend
                            WHERE classid = 'pg_class'::regclass AND objid = seqrelid AND deptype IN ('a', 'i')
                              AND refclassid = 'pg_class'::regclass AND refobjsubid > 0)`,
           })}
      FROM pg_sequence JOIN relation ON relation.oid = seqrelid`;
}

function column(): string {
  return `SELECT 'pg_class'::regclass, relation.oid, 'column', relation.identity || '.' || quote_ident(attname),
           ${properties({
             position: 'row_number() OVER (PARTITION BY attrelid ORDER BY attnum)',
             type: 'format_type(atttypid, atttypmod)',
             'not null': `CASE WHEN attnotnull THEN 'yes' END`,
             default: 'pg_get_expr(adbin, adrelid)',
             identity: `NULLIF(attidentity, '')`,
             generated: `NULLIF(attgenerated, '')`,
             collation: `CASE WHEN attcollation <> typcollation THEN attcollation::regcollation END`,
             storage: `CASE WHEN attstorage <> typstorage THEN attstorage END`,
             compression: `NULLIF(attcompression, '')`,
             'statistics target': 'NULLIF(COALESCE(attstattarget::int, -1), -1)',
             options: sorted('attoptions'),
             'foreign options': sorted('attfdwoptions'),
             inherited: `CASE WHEN attinhcount > 0 THEN attinhcount || CASE WHEN attislocal THEN ' and local' ELSE '' END END`,
           })}
      FROM relation JOIN pg_attribute ON attrelid = relation.oid
           JOIN pg_type AS type ON type.oid = atttypid
           LEFT JOIN pg_attrdef ON adrelid = attrelid AND adnum = attnum
     WHERE attnum > 0 AND NOT attisdropped AND relkind IN ('r', 'p', 'f', 'v', 'm', 'c')`;
}

function constraint(major: number): string {
  return `SELECT 'pg_constraint'::regclass, con.oid, 'constraint',
           COALESCE(relation.identity, user_type.identity) || '.' || quote_ident(conname),
           ${properties({
             type: 'contype',
             definition: 'pg_get_constraintdef(con.oid)',
             validated: 'convalidated',
             ...(major >= 18 ? { enforced: 'conenforced' } : {}),
             deferrable: `CASE WHEN condeferrable THEN CASE WHEN condeferred THEN 'deferred' ELSE 'immediate' END END`,
             'no inherit': `CASE WHEN connoinherit THEN 'yes' END`,
             inherited: `CASE WHEN coninhcount > 0 THEN coninhcount || CASE WHEN conislocal THEN ' and local' ELSE '' END END`,
           })}
      FROM pg_constraint AS con
           LEFT JOIN relation ON relation.oid = conrelid LEFT JOIN user_type ON user_type.oid = contypid
     WHERE relation.oid IS NOT NULL OR user_type.oid IS NOT NULL`;
}

function index(): string {
  return `SELECT 'pg_class'::regclass, relation.oid, 'index', relation.identity,
           ${properties({
             definition: 'pg_get_indexdef(indexrelid)',
             valid: 'indisvalid',
             ready: 'indisready',
             live: 'indislive',
             clustered: `CASE WHEN indisclustered THEN 'yes' END`,
             'replica identity': `CASE WHEN indisreplident THEN 'yes' END`,
             tablespace: '(SELECT spcname FROM pg_tablespace WHERE oid = reltablespace)',
             parent: '(SELECT inhparent::regclass FROM pg_inherits WHERE inhrelid = indexrelid)',
             'statistics targets': `(SELECT string_agg(attnum || '=' || attstattarget, ', ' ORDER BY attnum)
                                       FROM pg_attribute WHERE attrelid = indexrelid AND attstattarget <> -1
                                        AND attnum > 0)`,
           })}
      FROM pg_index JOIN relation ON relation.oid = indexrelid`;
}

function policy(): string {
  const name = `CASE role WHEN 0 THEN 'public' ELSE ${roleName('role')} END`;
  return `SELECT 'pg_policy'::regclass, policy.oid, 'policy', relation.identity || '.' || quote_ident(polname),
           ${properties({
             command: 'polcmd',
             permissive: 'polpermissive',
             to: `(SELECT string_agg(${name}, ', ' ORDER BY ${name} COLLATE "C") FROM unnest(polroles) AS role)`,
             using: 'pg_get_expr(polqual, polrelid)',
             check: 'pg_get_expr(polwithcheck, polrelid)',
           })}
      FROM pg_policy AS policy JOIN relation ON relation.oid = polrelid`;
}
