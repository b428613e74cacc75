import { nameText } from '../../sql/names.ts';
import { named } from '../objects.ts';
import type { Rule } from '../rule.ts';

export const rule: Rule = {
  id: 'refresh-matview-lock',
  severity: 'warning',
  family: 'lock',
  summary: 'REFRESH MATERIALIZED VIEW without CONCURRENTLY.',
  why: `\`REFRESH MATERIALIZED VIEW\` takes ACCESS EXCLUSIVE on the materialized view while its query runs and until the end of
the transaction: whoever reads it waits. With \`WITH NO DATA\` it is short, and afterwards every read fails ("has not been
populated") until a refresh fills it.

With \`CONCURRENTLY\` readers go on. It needs a unique index over plain columns that covers all rows, and a materialized
view that is filled already; it takes longer, and two refreshes wait for each other. A refresh is the work of a
scheduled job more than of a migration.`,
  unsafe: `REFRESH MATERIALIZED VIEW order_summary;`,
  safe: `REFRESH MATERIALIZED VIEW CONCURRENTLY order_summary;`,
  *check(statement) {
    const { node } = statement;
    if (!node || !('RefreshMatViewStmt' in node)) return;
    const { concurrent, skipData, relation } = node.RefreshMatViewStmt;
    const view = named(relation);
    if (concurrent === true || !view) return;
    const text = nameText(view.name);
    yield {
      statement,
      location: view.location,
      relation: view.name,
      message:
        skipData === true
          ? `empties ${text}, and every read of it fails until it is filled again`
          : `makes every reader of ${text} wait until its query has run`,
      remedy: 'Use REFRESH MATERIALIZED VIEW CONCURRENTLY, which needs a unique index on it.',
    };
  },
};
