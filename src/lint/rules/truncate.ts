import { nameText } from '../../sql/names.ts';
import { allNamed } from '../objects.ts';
import type { Rule } from '../rule.ts';

export const rule: Rule = {
  id: 'truncate',
  severity: 'error',
  family: 'data-loss',
  summary: 'A table is emptied with TRUNCATE.',
  why: `\`TRUNCATE\` deletes every row, and there is no WHERE to limit it. It takes ACCESS EXCLUSIVE, so reads and writes stop
until the end of the transaction; it fires no DELETE trigger, so audit tables learn nothing of it; and a transaction
that took its snapshot before sees an empty table afterwards, not the rows it should see.

Where rows have to go, delete them in batches that are committed one by one, outside of the migration.`,
  unsafe: `TRUNCATE sessions;`,
  safe: `-- Repeated until it deletes nothing any more, each time in a transaction of its own:
DELETE FROM sessions
WHERE id IN (SELECT id FROM sessions WHERE expires_at < now() - interval '30 days' LIMIT 5000);`,
  *check(statement) {
    const { node } = statement;
    if (!node || !('TruncateStmt' in node)) return;
    for (const { name, location } of allNamed(node.TruncateStmt.relations)) {
      yield {
        statement,
        location,
        relation: name,
        message: `deletes every row of ${nameText(name)}, and blocks its reads and writes until COMMIT`,
        remedy: 'Delete the rows that have to go in batches, outside of the migration.',
      };
    }
  },
};
