import { dropOf, droppedNames, listedNames } from '../objects.ts';
import type { Rule } from '../rule.ts';

export const rule: Rule = {
  id: 'drop-view-cascade',
  severity: 'error',
  family: 'data-loss',
  summary:
    'DROP VIEW or DROP MATERIALIZED VIEW … CASCADE, which drops objects that the statement does not name.',
  why: `\`CASCADE\` drops every view that is built on this one, and every view built on those, with their privileges, comments
and, for materialized views, their rows and indexes. Functions written as strings are not dropped; they fail when they
are called. Without CASCADE PostgreSQL refuses and lists what depends on the view.

\`CREATE OR REPLACE VIEW\` needs no drop as long as the columns that are there keep their names, types and order.`,
  unsafe: `DROP VIEW order_totals CASCADE;`,
  safe: `CREATE OR REPLACE VIEW order_totals AS
  SELECT order_id, sum(amount) AS total, count(*) AS items FROM order_items GROUP BY order_id;`,
  *check(statement) {
    const drop = dropOf(statement.node, 'OBJECT_VIEW', 'OBJECT_MATVIEW');
    if (drop?.behavior !== 'DROP_CASCADE') return;
    yield {
      statement,
      evenIfNew: true,
      message: `drops every view that is built on ${listedNames(droppedNames(drop))} as well`,
      remedy:
        'Leave CASCADE out: use CREATE OR REPLACE VIEW, or drop and create each dependent view by its name.',
    };
  },
};
