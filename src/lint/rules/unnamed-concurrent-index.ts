import { nameText } from '../../sql/names.ts';
import { named } from '../objects.ts';
import type { Rule } from '../rule.ts';

export const rule: Rule = {
  id: 'unnamed-concurrent-index',
  severity: 'warning',
  family: 'schema',
  summary: 'CREATE INDEX CONCURRENTLY without a name.',
  why: `Without a name PostgreSQL chooses one that is free. If the statement fails half-way, its invalid index keeps the
first name, and the next attempt builds a second one beside it: \`orders_placed_at_idx\` and then
\`orders_placed_at_idx1\`. No script can drop a leftover whose name it does not know, and the rollback has to guess.`,
  unsafe: `CREATE INDEX CONCURRENTLY ON orders (placed_at);`,
  safe: `CREATE INDEX CONCURRENTLY orders_placed_at_idx ON orders (placed_at);`,
  *check(statement) {
    const { node } = statement;
    if (!node || !('IndexStmt' in node)) return;
    const { concurrent, idxname, relation } = node.IndexStmt;
    const table = named(relation);
    if (concurrent !== true || idxname !== undefined || !table) return;
    yield {
      statement,
      location: table.location,
      relation: table.name,
      evenIfNew: true,
      message: `builds a second index on ${nameText(table.name)} when it is run again after a failure, since nothing says what the first one is called`,
      remedy: 'Give the index a name.',
    };
  },
};
