import { collationName, flag, properties, roleName, since } from './text.ts';

/** Types and domains; composite types, columns and constraints are with those of the tables. */
export function types(major: number): string[] {
  return [
    `SELECT 'pg_type'::regclass, user_type.oid,
            CASE typtype WHEN 'e' THEN 'enum' WHEN 'd' THEN 'domain' WHEN 'r' THEN 'range type' WHEN 'b' THEN 'base type'
              ELSE 'shell type' END,
            user_type.identity, NULL,
            ${properties({
              labels: `CASE typtype WHEN 'e' THEN (SELECT string_agg(quote_literal(enumlabel), ', ' ORDER BY enumsortorder)
                         FROM pg_enum WHERE enumtypid = user_type.oid) END`,
              base: `CASE typtype WHEN 'd' THEN format_type(typbasetype, typtypmod) END`,
              'not null': flag('typnotnull'),
              default: 'typdefault',
              collation: `(SELECT ${collationName('user_type.typcollation')} FROM pg_type AS base
                            WHERE base.oid = user_type.typbasetype AND base.typcollation <> user_type.typcollation)`,
              range: `(SELECT concat_ws(', ', format_type(rngsubtype, NULL), ${since(14, major, 'format_type(rngmultitypid, NULL)')},
                                        ${collationName('rngcollation')}, rngcanonical::text, rngsubdiff::text,
                                        quote_ident(opcname))
                         FROM pg_range JOIN pg_opclass AS class ON class.oid = rngsubopc WHERE rngtypid = user_type.oid)`,
              layout: `CASE WHEN typtype = 'b' THEN concat_ws(', ', typlen, typbyval, typalign, typstorage, typcategory,
                         typispreferred, typdelim, ${collationName('typcollation')}, NULLIF(typelem, 0)::regtype) END`,
              functions: `CASE WHEN typtype = 'b' THEN concat_ws(', ', typinput, typoutput, typreceive, typsend, typmodin,
                            typmodout, typanalyze, ${since(14, major, 'typsubscript::text')}) END`,
              owner: roleName('typowner'),
            })}
       FROM user_type WHERE typtype <> 'c'`,
    `SELECT 'pg_collation'::regclass, coll.oid, 'collation', ${collationName('coll.oid')}, NULL,
            ${properties({
              provider: 'collprovider',
              encoding: 'collencoding',
              'not deterministic': flag('NOT collisdeterministic'),
              // Each of 14, 15 and 17 keeps the locale in another set of columns.
              locale: `concat_ws(', ', collcollate, collctype, to_jsonb(coll)->>'colliculocale',
                         to_jsonb(coll)->>'colllocale', to_jsonb(coll)->>'collicurules')`,
              owner: roleName('collowner'),
            })}
       FROM pg_collation AS coll JOIN user_schema ON user_schema.oid = collnamespace`,
    `SELECT 'pg_cast'::regclass, oid, 'cast', format_type(castsource, NULL) || ' as ' || format_type(casttarget, NULL), NULL,
            ${properties({
              function: 'NULLIF(castfunc, 0)::regprocedure',
              context: 'castcontext',
              method: 'castmethod',
            })}
       FROM pg_cast WHERE oid >= 16384`,
    `SELECT 'pg_conversion'::regclass, con.oid, 'conversion', quote_ident(nspname) || '.' || quote_ident(conname), NULL,
            ${properties({
              function: 'conproc',
              from: 'pg_encoding_to_char(conforencoding)',
              to: 'pg_encoding_to_char(contoencoding)',
              default: flag('condefault'),
              owner: roleName('conowner'),
            })}
       FROM pg_conversion AS con JOIN user_schema ON user_schema.oid = connamespace`,
  ];
}
