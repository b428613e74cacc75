import { flag, properties, roleName, since } from './text.ts';

/** What hangs on a relation: constraints, indexes, rules, triggers, policies, statistics. */
export function attached(major: number): string[] {
  return [
    constraint(major),
    index(),
    `SELECT 'pg_rewrite'::regclass, rule.oid, 'rule', relation.identity || '.' || quote_ident(rulename), relation.identity,
            ${properties({ definition: 'pg_get_ruledef(rule.oid)', enabled: enabled('ev_enabled') })}
       FROM pg_rewrite AS rule JOIN relation ON relation.oid = ev_class WHERE rulename <> '_RETURN'`,
    `SELECT 'pg_trigger'::regclass, trigger.oid, 'trigger', relation.identity || '.' || quote_ident(tgname), relation.identity,
            ${properties({
              definition: 'pg_get_triggerdef(trigger.oid)',
              enabled: enabled('tgenabled'),
              inherited: since(13, major, flag('tgparentid <> 0')),
            })}
       FROM pg_trigger AS trigger JOIN relation ON relation.oid = tgrelid WHERE NOT tgisinternal`,
    // Those of foreign keys have object ids in their names; ALTER TABLE … DISABLE TRIGGER ALL changes them.
    `SELECT 'pg_trigger'::regclass, trigger.oid, 'foreign key trigger',
            relation.identity || ' ' || tgfoid::regproc || ' ' || COALESCE(quote_ident(conname), ''), relation.identity,
            ${properties({ enabled: enabled('tgenabled') })}
       FROM pg_trigger AS trigger JOIN relation ON relation.oid = tgrelid
            LEFT JOIN pg_constraint AS con ON con.oid = tgconstraint
      WHERE tgisinternal AND tgenabled <> 'O'`,
    policy(),
    `SELECT 'pg_statistic_ext'::regclass, stat.oid, 'statistics',
            quote_ident(nspname) || '.' || quote_ident(stxname), stxrelid::regclass::text,
            ${properties({
              definition: 'pg_get_statisticsobjdef(stat.oid)',
              target: since(13, major, 'NULLIF(COALESCE(stxstattarget::int, -1), -1)'),
              owner: roleName('stxowner'),
            })}
       FROM pg_statistic_ext AS stat JOIN user_schema ON user_schema.oid = stxnamespace`,
  ];
}

function enabled(column: string): string {
  return `CASE ${column} WHEN 'D' THEN 'never' WHEN 'R' THEN 'on replicas' WHEN 'A' THEN 'always' END`;
}

function constraint(major: number): string {
  return `SELECT 'pg_constraint'::regclass, con.oid, 'constraint',
           COALESCE(relation.identity, user_type.identity) || '.' || quote_ident(conname),
           COALESCE(relation.identity, user_type.identity),
           ${properties({
             definition: 'pg_get_constraintdef(con.oid)',
             // Told by the definition of most, and by attnotnull of none.
             'not validated': flag('NOT convalidated'),
             'not enforced': since(18, major, flag('NOT conenforced')),
             'no inherit': flag(`connoinherit AND contype IN ('c', 'n')`),
             inherited: `CASE WHEN coninhcount > 0 THEN coninhcount || CASE WHEN conislocal THEN ' and local' ELSE '' END END`,
             columns: `(SELECT json_agg(attname ORDER BY place) FROM unnest(conkey) WITH ORDINALITY AS key (number, place)
                          JOIN pg_attribute ON attrelid = conrelid AND attnum = number)`,
             references: `CASE WHEN confrelid <> 0 THEN confrelid::regclass END`,
             kind: `CASE contype WHEN 'p' THEN 'primary key' WHEN 'u' THEN 'unique' WHEN 'f' THEN 'foreign key' END`,
           })}
      FROM pg_constraint AS con
           LEFT JOIN relation ON relation.oid = conrelid LEFT JOIN user_type ON user_type.oid = contypid
     WHERE relation.oid IS NOT NULL OR user_type.oid IS NOT NULL`;
}

/** Without its name, which is in the identity: two indexes that differ in nothing else have one definition. */
function index(): string {
  return `SELECT 'pg_class'::regclass, relation.oid, 'index', relation.identity, indrelid::regclass::text,
           ${properties({
             definition: `replace(pg_get_indexdef(indexrelid), ' INDEX ' || quote_ident(relname) || ' ON ', ' INDEX ON ')`,
             invalid: flag('NOT indisvalid'),
             'not ready': flag('NOT indisready'),
             'not live': flag('NOT indislive'),
             clustered: flag('indisclustered'),
             'replica identity': flag('indisreplident'),
             tablespace: '(SELECT spcname FROM pg_tablespace WHERE oid = reltablespace)',
             partitioned: flag(`relkind = 'I'`),
             'attached to': '(SELECT inhparent::regclass FROM pg_inherits WHERE inhrelid = indexrelid)',
             'statistics targets': `(SELECT string_agg(attnum || '=' || attstattarget, ', ' ORDER BY attnum)
                                       FROM pg_attribute WHERE attrelid = indexrelid AND attstattarget <> -1
                                        AND attnum > 0)`,
             constraint: `(SELECT quote_ident(conname) FROM pg_constraint
                            WHERE conindid = indexrelid AND conrelid = indrelid AND contype IN ('p', 'u', 'x'))`,
           })}
      FROM pg_index JOIN relation ON relation.oid = indexrelid`;
}

function policy(): string {
  const name = `CASE role WHEN 0 THEN 'public' ELSE ${roleName('role')} END`;
  return `SELECT 'pg_policy'::regclass, policy.oid, 'policy', relation.identity || '.' || quote_ident(polname), relation.identity,
           ${properties({
             for: `CASE polcmd WHEN 'r' THEN 'select' WHEN 'a' THEN 'insert' WHEN 'w' THEN 'update' WHEN 'd' THEN 'delete' ELSE 'all' END`,
             to: `(SELECT string_agg(${name}, ', ' ORDER BY ${name} COLLATE "C") FROM unnest(polroles) AS role)`,
             using: 'pg_get_expr(polqual, polrelid)',
             check: 'pg_get_expr(polwithcheck, polrelid)',
             restrictive: flag('NOT polpermissive'),
           })}
      FROM pg_policy AS policy JOIN relation ON relation.oid = polrelid`;
}
