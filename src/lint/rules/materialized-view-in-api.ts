import { nameText } from '../../sql/names.ts';
import { isInPublic } from '../api-schema.ts';
import { named } from '../objects.ts';
import { isRevokedLater } from '../revoked.ts';
import type { Rule } from '../rule.ts';

export const rule: Rule = {
  id: 'materialized-view-in-api',
  severity: 'warning',
  family: 'security',
  optIn: true,
  summary: 'A materialized view in schema public.',
  why: `Row level security does not exist for materialized views: who may read one reads all of it, whatever the policies of
the tables say that it was filled from. In a schema that an API serves, default privileges may hand it to everybody. Put
it into a schema that is not served, or revoke the rights on it.`,
  unsafe: `CREATE MATERIALIZED VIEW public.totals AS SELECT owner_id, sum(total) AS total FROM invoices GROUP BY owner_id;`,
  safe: `CREATE MATERIALIZED VIEW reports.totals AS SELECT owner_id, sum(total) AS total FROM invoices GROUP BY owner_id;`,
  *check(statement, context) {
    const { node } = statement;
    if (!node || !('CreateTableAsStmt' in node) || node.CreateTableAsStmt.objtype !== 'OBJECT_MATVIEW')
      return;
    const view = named(node.CreateTableAsStmt.into?.rel);
    if (!view || !isInPublic(view.name, context.catalog) || isRevokedLater(view.name, statement, context))
      return;
    yield {
      statement,
      location: view.location,
      evenIfNew: true,
      message: `${nameText(view.name)} shows all of its rows to every role that may read it: policies do not apply to it`,
      remedy: 'Create it in a schema that is not served, or revoke SELECT on it.',
    };
  },
};
