import { flag, properties, roleName, sorted } from './text.ts';

/** Functions, procedures, aggregates, operators and their classes, and event triggers. */
export function routines(): string[] {
  return [
    `SELECT 'pg_proc'::regclass, routine.oid, CASE prokind WHEN 'p' THEN 'procedure' ELSE 'function' END, identity, NULL,
            ${properties({ definition: 'pg_get_functiondef(routine.oid)', owner: roleName('proowner') })}
       FROM routine WHERE prokind <> 'a'`,
    aggregate(),
    `SELECT 'pg_operator'::regclass, op.oid, 'operator', op.oid::regoperator::text, NULL,
            ${properties({
              function: 'oprcode',
              commutator: 'NULLIF(oprcom, 0)::regoperator',
              negator: 'NULLIF(oprnegate, 0)::regoperator',
              restrict: `NULLIF(oprrest, 0)::regproc`,
              join: `NULLIF(oprjoin, 0)::regproc`,
              merges: flag('oprcanmerge'),
              hashes: flag('oprcanhash'),
              owner: roleName('oprowner'),
            })}
       FROM pg_operator AS op JOIN user_schema ON user_schema.oid = oprnamespace`,
    `SELECT 'pg_opclass'::regclass, class.oid, 'operator class',
            quote_ident(user_schema.nspname) || '.' || quote_ident(opcname) || ' using ' || quote_ident(amname), NULL,
            ${properties({
              type: 'format_type(opcintype, NULL)',
              default: flag('opcdefault'),
              storage: `CASE WHEN opckeytype <> 0 THEN format_type(opckeytype, NULL) END`,
              family: `(SELECT quote_ident(nspname) || '.' || quote_ident(opfname)
                          FROM pg_opfamily AS family JOIN pg_namespace AS schema ON schema.oid = opfnamespace
                         WHERE family.oid = opcfamily)`,
              owner: roleName('opcowner'),
            })}
       FROM pg_opclass AS class JOIN user_schema ON user_schema.oid = opcnamespace JOIN pg_am ON pg_am.oid = opcmethod`,
    `SELECT 'pg_opfamily'::regclass, family.oid, 'operator family',
            quote_ident(nspname) || '.' || quote_ident(opfname) || ' using ' || quote_ident(amname), NULL,
            ${properties({
              operators: sorted(`ARRAY(SELECT concat_ws(' ', amopstrategy, amopopr::regoperator, amoppurpose)
                                   FROM pg_amop WHERE amopfamily = family.oid)`),
              functions:
                sorted(`ARRAY(SELECT concat_ws(' ', amprocnum, amproclefttype::regtype, amprocrighttype::regtype,
                                     amproc::regprocedure) FROM pg_amproc WHERE amprocfamily = family.oid)`),
              owner: roleName('opfowner'),
            })}
       FROM pg_opfamily AS family JOIN user_schema ON user_schema.oid = opfnamespace JOIN pg_am ON pg_am.oid = opfmethod`,
    `SELECT 'pg_event_trigger'::regclass, oid, 'event trigger', quote_ident(evtname), NULL,
            ${properties({
              event: 'evtevent',
              tags: sorted('evttags'),
              function: 'evtfoid::regprocedure',
              enabled: `CASE evtenabled WHEN 'D' THEN 'never' WHEN 'R' THEN 'on replicas' WHEN 'A' THEN 'always' END`,
              owner: roleName('evtowner'),
            })}
       FROM pg_event_trigger WHERE evtfoid NOT IN (SELECT oid FROM pg_proc WHERE pronamespace IN (SELECT oid FROM left_out))`,
    `SELECT 'pg_language'::regclass, oid, 'language', quote_ident(lanname), NULL,
            ${properties({
              trusted: flag('lanpltrusted'),
              handler: 'NULLIF(lanplcallfoid, 0)::regprocedure',
              inline: 'NULLIF(laninline, 0)::regprocedure',
              validator: 'NULLIF(lanvalidator, 0)::regprocedure',
              owner: roleName('lanowner'),
            })}
       FROM pg_language WHERE oid >= 16384`,
    `SELECT 'pg_transform'::regclass, trans.oid, 'transform', format_type(trftype, NULL) || ' language ' || lanname, NULL,
            ${properties({
              from: 'NULLIF(trffromsql, 0)::regprocedure',
              to: 'NULLIF(trftosql, 0)::regprocedure',
            })}
       FROM pg_transform AS trans JOIN pg_language AS lang ON lang.oid = trflang`,
    `SELECT 'pg_am'::regclass, oid, 'access method', quote_ident(amname), NULL,
            ${properties({ type: 'amtype', handler: 'amhandler' })}
       FROM pg_am WHERE oid >= 16384`,
  ];
}

/** pg_get_functiondef() knows no aggregates. */
function aggregate(): string {
  return `SELECT 'pg_proc'::regclass, routine.oid, 'aggregate', identity, NULL,
           ${properties({
             arguments: 'pg_get_function_arguments(routine.oid)',
             returns: 'pg_get_function_result(routine.oid)',
             kind: 'aggkind',
             'direct arguments': 'aggnumdirectargs',
             functions: `concat_ws(', ', aggtransfn, aggfinalfn, aggcombinefn, aggserialfn, aggdeserialfn, aggmtransfn,
                           aggminvtransfn, aggmfinalfn)`,
             final: `concat_ws(', ', aggfinalextra, aggmfinalextra, aggfinalmodify, aggmfinalmodify)`,
             sort: 'NULLIF(aggsortop, 0)::regoperator',
             state: `concat_ws(', ', format_type(aggtranstype, NULL), aggtransspace, agginitval)`,
             'moving state': `CASE WHEN aggmtranstype <> 0
               THEN concat_ws(', ', format_type(aggmtranstype, NULL), aggmtransspace, aggminitval) END`,
             parallel: 'proparallel',
             owner: roleName('proowner'),
           })}
      FROM routine JOIN pg_aggregate ON aggfnoid = routine.oid`;
}
