import type { Node } from 'libpg-query';
import type { ObjectName } from '../../sql/names.ts';
import { nameText } from '../../sql/names.ts';
import { isInPublic } from '../api-schema.ts';
import { named } from '../objects.ts';
import { isRevokedLater } from '../revoked.ts';
import type { Rule } from '../rule.ts';

export const rule: Rule = {
  id: 'foreign-table-in-api',
  severity: 'warning',
  family: 'security',
  optIn: true,
  summary: 'A foreign table in schema public.',
  why: `Row level security cannot be switched on for a foreign table, and the other server sees the user of the user mapping
and not the one who asks. So in a schema that an API serves it shows all that the mapped user may see. Put it into a
schema that is not served, and let a function or a view with conditions of its own read it.`,
  unsafe: `CREATE FOREIGN TABLE public.partner_orders (id bigint) SERVER partner;`,
  safe: `CREATE FOREIGN TABLE partner.orders (id bigint) SERVER partner;`,
  *check(statement, context) {
    const table = foreignTable(statement.node);
    if (!table || !isInPublic(table, context.catalog) || isRevokedLater(table, statement, context)) return;
    yield {
      statement,
      evenIfNew: true,
      message: `${nameText(table)} shows what is on another server to every role that may read it: policies do not apply to it`,
      remedy: 'Create it in a schema that is not served, or revoke SELECT on it.',
    };
  },
};

function foreignTable(node: Node | undefined): ObjectName | undefined {
  if (!node) return undefined;
  if ('CreateForeignTableStmt' in node) return named(node.CreateForeignTableStmt.base?.relation)?.name;
  if (!('ImportForeignSchemaStmt' in node)) return undefined;
  const { local_schema } = node.ImportForeignSchemaStmt;
  return local_schema === undefined ? undefined : { schema: local_schema, name: '*' };
}
