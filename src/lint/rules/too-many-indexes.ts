import { nameText } from '../../sql/names.ts';
import { named } from '../objects.ts';
import type { Rule } from '../rule.ts';

const limit = 15;

export const rule: Rule = {
  id: 'too-many-indexes',
  severity: 'notice',
  family: 'schema',
  summary: 'A table gets more than fifteen indexes.',
  why: `Every INSERT writes into each index of the table, and so does an UPDATE unless it changes no indexed column and
the new row fits beside the old one. Planning looks at each index, too, and takes a lock on it: up to PostgreSQL 17 a
backend has 16 places for locks that cost next to nothing, and what is beyond goes through the shared lock table.`,
  unsafe: `CREATE TABLE wide (a int, b int, c int, d int);
${Array.from({ length: 16 }, (_, n) => `CREATE INDEX wide_${n + 1}_idx ON wide (${['a', 'b', 'c', 'd'][n % 4] ?? 'a'}, (a + ${n}));`).join('\n')}`,
  safe: `CREATE TABLE wide (a int, b int, c int, d int);
-- One index serves searches by a, and by a and b.
CREATE INDEX wide_a_b_idx ON wide (a, b);`,
  *check(statement, { catalog }) {
    const { node } = statement;
    if (!node || !('IndexStmt' in node)) return;
    const table = named(node.IndexStmt.relation);
    const before = table && catalog.relation(table.name)?.indexes.length;
    if (!table || before === undefined || before < limit) return;
    yield {
      statement,
      location: table.location,
      relation: table.name,
      evenIfNew: true,
      message: `is index number ${before + 1} of ${nameText(table.name)}, and every write has to keep all of them up to date`,
      remedy: 'Look in pg_stat_user_indexes for indexes that no query uses, and drop those.',
    };
  },
};
