import { mayBeSame, nameText } from '../../sql/names.ts';
import type { ObjectName } from '../../sql/names.ts';
import { rangeName } from '../nodes.ts';
import { dropOf, droppedNames, laterInTransaction } from '../objects.ts';
import type { Rule } from '../rule.ts';
import type { LintStatement } from '../statement.ts';

export const rule: Rule = {
  id: 'drop-view',
  severity: 'warning',
  family: 'application',
  summary: 'A view or materialized view is dropped.',
  why: `Queries of deployed application versions that read the view fail from the commit on. Its privileges and comments go
with it; a materialized view also loses its rows and indexes.

To change a view, use \`CREATE OR REPLACE VIEW\`: it keeps privileges and dependants, may add columns at the end, and
locks only the view. What it cannot do, drop or rename a column or change its type, takes DROP and CREATE in one
transaction, in which nobody sees the view missing. A materialized view that is made anew that way cannot be read until
it is filled and the transaction has ended.`,
  unsafe: `DROP VIEW order_totals;`,
  safe: `BEGIN;
DROP VIEW order_totals;
CREATE VIEW order_totals AS SELECT order_id, sum(amount)::bigint AS total FROM order_items GROUP BY order_id;
GRANT SELECT ON order_totals TO reporting;
COMMIT;`,
  *check(statement, { catalog }) {
    const drop = dropOf(statement.node, 'OBJECT_VIEW', 'OBJECT_MATVIEW');
    if (!drop) return;
    const stored = drop.removeType === 'OBJECT_MATVIEW';
    for (const name of droppedNames(drop)) {
      const relation = catalog.relation(name);
      if (!relation && drop.missing_ok === true && catalog.complete) continue;
      const again = laterInTransaction(statement).some((later) => makes(later, name));
      const text = nameText(name);
      yield {
        statement,
        relation: name,
        ...(again && !stored && { guarded: 'it is created again in the same transaction' }),
        message: again
          ? `makes every reader of ${text} wait until the new one is filled and committed`
          : `takes ${text} away from every query that still reads it`,
        remedy: again
          ? 'Fill a materialized view of another name, and swap the names in a second file.'
          : 'Drop it when no deployed version reads it any more; to change it, use CREATE OR REPLACE VIEW, or DROP and CREATE in one transaction.',
      };
    }
  },
};

/** Makes a relation of that name: the reader finds one again. */
function makes({ node }: LintStatement, name: ObjectName): boolean {
  if (!node) return false;
  let made: ObjectName | undefined;
  if ('ViewStmt' in node) made = node.ViewStmt.view && rangeName(node.ViewStmt.view);
  if ('CreateTableAsStmt' in node) {
    const { into } = node.CreateTableAsStmt;
    made = into?.rel && rangeName(into.rel);
  }
  if ('CreateStmt' in node) made = node.CreateStmt.relation && rangeName(node.CreateStmt.relation);
  if ('RenameStmt' in node && node.RenameStmt.newname !== undefined) made = { name: node.RenameStmt.newname };
  return made !== undefined && mayBeSame(made, name);
}
