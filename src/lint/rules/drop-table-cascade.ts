import { dropOf, droppedNames, listedNames } from '../objects.ts';
import type { Rule } from '../rule.ts';

export const rule: Rule = {
  id: 'drop-table-cascade',
  severity: 'error',
  family: 'data-loss',
  summary: 'DROP TABLE … CASCADE, which drops objects that the statement does not name.',
  why: `\`CASCADE\` goes on to everything that depends on the table: views and materialized views, and what depends on those,
and the foreign keys of other tables, which stay without their check. The statement names none of them, and which they
are depends on the database that it runs on: on production there may be a view of the reporting team. Each of them is
locked with ACCESS EXCLUSIVE.

Without CASCADE, which is the default (RESTRICT), PostgreSQL refuses and lists them.`,
  unsafe: `DROP TABLE IF EXISTS orders_archive CASCADE;`,
  safe: `-- Each dependant by its name, so that a reviewer sees it. What is not named makes the drop fail.
DROP VIEW IF EXISTS archived_totals;
ALTER TABLE refunds DROP CONSTRAINT IF EXISTS refunds_order_id_fkey;`,
  *check(statement) {
    const drop = dropOf(statement.node, 'OBJECT_TABLE', 'OBJECT_FOREIGN_TABLE');
    if (drop?.behavior !== 'DROP_CASCADE') return;
    yield {
      statement,
      evenIfNew: true,
      message: `drops whatever depends on ${listedNames(droppedNames(drop))} as well: views, and the foreign keys of other tables`,
      remedy: 'Leave CASCADE out, and drop each dependant by its name before.',
    };
  },
};
