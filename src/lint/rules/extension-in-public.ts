import type { Node } from 'libpg-query';
import { optionText } from '../functions.ts';
import type { Rule } from '../rule.ts';

/** Their control file names a schema of their own. */
const placed = new Set([
  'plpgsql',
  'plperl',
  'plperlu',
  'plpython3u',
  'pltcl',
  'pltclu',
  'plv8',
  'adminpack',
  'pg_cron',
  'pg_tle',
  'pgmq',
  'pgsodium',
  'supabase_vault',
  'postgis_topology',
  'postgis_tiger_geocoder',
]);

export const rule: Rule = {
  id: 'extension-in-public',
  severity: 'warning',
  family: 'security',
  optIn: true,
  summary: 'An extension is installed in schema public.',
  why: `Without \`SCHEMA\` an extension puts its functions, types and operators into the first schema of the \`search_path\`, which
is mostly \`public\`. There they mix with your own, an API that serves the schema offers them to its users, and anyone who
can create objects in it can put a function of the same name and closer argument types beside them. A schema of its own
keeps them apart: \`extensions\`, say, and on the \`search_path\` of the roles that need them.`,
  unsafe: `CREATE EXTENSION citext;`,
  safe: `CREATE SCHEMA IF NOT EXISTS extensions;
CREATE EXTENSION citext SCHEMA extensions;`,
  *check(statement) {
    const name = inPublic(statement.node);
    if (name === undefined) return;
    yield {
      statement,
      evenIfNew: true,
      message: `puts everything that the extension ${name} brings into schema public`,
      remedy: 'Add SCHEMA with a schema that is made for extensions.',
    };
  },
};

function inPublic(node: Node | undefined): string | undefined {
  if (!node) return undefined;
  if ('CreateExtensionStmt' in node) {
    const { extname, options } = node.CreateExtensionStmt;
    const schema = optionText(options, 'schema');
    if (extname === undefined || (schema === undefined && placed.has(extname))) return undefined;
    return schema === undefined || schema === 'public' ? extname : undefined;
  }
  if (!('AlterObjectSchemaStmt' in node)) return undefined;
  const { objectType, object, newschema } = node.AlterObjectSchemaStmt;
  if (objectType !== 'OBJECT_EXTENSION' || newschema !== 'public') return undefined;
  return object && 'String' in object ? object.String.sval : undefined;
}
