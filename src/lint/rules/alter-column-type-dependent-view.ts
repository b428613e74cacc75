import { nameText } from '../../sql/names.ts';
import { dependantsOf } from '../column-dependants.ts';
import type { Rule } from '../rule.ts';
import { typeChanges } from '../type-change.ts';
import { list } from '../wording.ts';

export const rule: Rule = {
  id: 'alter-column-type-dependent-view',
  severity: 'error',
  family: 'fails',
  summary: 'The type of a column is changed that a view, policy, trigger or generated column uses.',
  why: `PostgreSQL does not change the type of a column that something else is defined by. It refuses with
\`cannot alter type of a column used by a view or rule\` (0A000), and so it does for a materialized view, a policy, a
generated column, a trigger that names the column, and a function with a \`BEGIN ATOMIC\` body (since 14). There is no
CASCADE for it: the dependants have to be dropped before and created after, with their privileges, in the same
transaction, so that nobody sees the database without them.

This looks at what the migration files create; the rehearsal sees the rest.`,
  unsafe: `-- Already applied:
CREATE VIEW paid AS SELECT id, amount FROM invoices WHERE state = 'paid';
-- The migration:
ALTER TABLE invoices ALTER COLUMN amount TYPE numeric(14, 2);`,
  safe: `-- Already applied:
CREATE VIEW paid AS SELECT id, amount FROM invoices WHERE state = 'paid';
-- The migration:
DROP VIEW paid;
ALTER TABLE invoices ALTER COLUMN amount TYPE numeric(14, 2);
CREATE VIEW paid AS SELECT id, amount FROM invoices WHERE state = 'paid';`,
  *check(statement, context) {
    for (const { command, column, def } of typeChanges(statement, context)) {
      const dependants = dependantsOf(command.relation, column, statement, context);
      if (dependants.length === 0) continue;
      yield {
        statement,
        location: def.typeName?.location,
        message: `fails: ${nameText(command.relation)}.${column} is used by ${list(dependants)}`,
        remedy:
          'Drop what uses the column in front of it and create it again behind it, in the same transaction.',
        relation: command.relation,
        // A view keeps the type of an empty table from being changed as well.
        evenIfNew: true,
      };
    }
  },
};
