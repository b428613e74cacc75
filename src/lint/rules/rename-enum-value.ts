import { nameText } from '../../sql/names.ts';
import { listName } from '../nodes.ts';
import type { Rule } from '../rule.ts';

export const rule: Rule = {
  id: 'rename-enum-value',
  severity: 'warning',
  family: 'application',
  summary: 'A value of an enum type is renamed.',
  why: `\`ALTER TYPE … RENAME VALUE\` (PostgreSQL 10 and later) changes the label in the catalog; no row is touched. But the
running application writes the old label in its queries, which fail from the commit on ("invalid input value for enum"),
and does not know the new label when it reads one. PL/pgSQL bodies with the old label fail as well. View definitions and
column defaults follow.

Without a gap: add the new value, let the code understand both, update the rows in batches, and stop using the old
value. It stays in the type, since PostgreSQL cannot remove one.`,
  unsafe: `ALTER TYPE order_state RENAME VALUE 'done' TO 'completed';`,
  safe: `ALTER TYPE order_state ADD VALUE IF NOT EXISTS 'completed' AFTER 'done';`,
  *check(statement, { catalog }) {
    const { node } = statement;
    if (!node || !('AlterEnumStmt' in node)) return;
    const { typeName, oldVal, newVal } = node.AlterEnumStmt;
    const type = listName(typeName);
    if (oldVal === undefined || !type) return;
    yield {
      statement,
      ...(catalog.type(type)?.created && { guarded: 'the type is new' }),
      message: `breaks every query of the running application with the value '${oldVal}' of ${nameText(type)}, which is called '${newVal ?? ''}' from now on`,
      remedy: 'Add the new value, let the code understand both, and move the rows in batches.',
    };
  },
};
