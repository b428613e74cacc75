import { properties, roleName } from './text.ts';

/** Types and domains; their columns and constraints are with those of the tables. */
export function types(): string[] {
  return [
    `SELECT 'pg_type'::regclass, user_type.oid,
            CASE typtype WHEN 'e' THEN 'enum' WHEN 'd' THEN 'domain' WHEN 'r' THEN 'range type' WHEN 'b' THEN 'base type'
              WHEN 'c' THEN 'type of rows' ELSE 'shell type' END,
            user_type.identity,
            ${properties({
              owner: roleName('typowner'),
              labels: `CASE typtype WHEN 'e' THEN (SELECT string_agg(quote_literal(enumlabel), ', ' ORDER BY enumsortorder)
                         FROM pg_enum WHERE enumtypid = user_type.oid) END`,
              base: `CASE typtype WHEN 'd' THEN format_type(typbasetype, typtypmod) END`,
              'not null': `CASE WHEN typnotnull THEN 'yes' END`,
              default: 'typdefault',
              collation: `CASE typtype WHEN 'd' THEN NULLIF(typcollation, 0)::regcollation END`,
              range: `(SELECT concat_ws(', ', format_type(rngsubtype, NULL), format_type(rngmultitypid, NULL),
                                        NULLIF(rngcollation, 0)::regcollation::text, rngcanonical::text, rngsubdiff::text,
                                        quote_ident(opcname))
                         FROM pg_range JOIN pg_opclass AS class ON class.oid = rngsubopc WHERE rngtypid = user_type.oid)`,
              layout: `CASE WHEN typtype = 'b' THEN concat_ws(', ', typlen, typbyval, typalign, typstorage, typcategory,
                         typispreferred, typdelim, NULLIF(typcollation, 0)::regcollation, NULLIF(typelem, 0)::regtype) END`,
              functions: `CASE WHEN typtype = 'b' THEN concat_ws(', ', typinput, typoutput, typreceive, typsend, typmodin,
                            typmodout, typanalyze, typsubscript) END`,
            })}
       FROM user_type`,
    `SELECT 'pg_collation'::regclass, coll.oid, 'collation', coll.oid::regcollation::text,
            ${properties({
              owner: roleName('collowner'),
              provider: 'collprovider',
              encoding: 'collencoding',
              deterministic: 'collisdeterministic',
              // Each of 14, 15 and 17 keeps the locale in another set of columns.
              locale: `concat_ws(', ', collcollate, collctype, to_jsonb(coll)->>'colliculocale',
                         to_jsonb(coll)->>'colllocale', to_jsonb(coll)->>'collicurules')`,
            })}
       FROM pg_collation AS coll JOIN user_schema ON user_schema.oid = collnamespace`,
    `SELECT 'pg_cast'::regclass, oid, 'cast', format_type(castsource, NULL) || ' as ' || format_type(casttarget, NULL),
            ${properties({
              function: 'NULLIF(castfunc, 0)::regprocedure',
              context: 'castcontext',
              method: 'castmethod',
            })}
       FROM pg_cast WHERE oid >= 16384`,
    `SELECT 'pg_conversion'::regclass, con.oid, 'conversion', quote_ident(nspname) || '.' || quote_ident(conname),
            ${properties({
              owner: roleName('conowner'),
              function: 'conproc',
              from: 'pg_encoding_to_char(conforencoding)',
              to: 'pg_encoding_to_char(contoencoding)',
              default: 'condefault',
            })}
       FROM pg_conversion AS con JOIN user_schema ON user_schema.oid = connamespace`,
  ];
}
