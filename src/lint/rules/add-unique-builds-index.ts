import { columnNames } from '../nodes.ts';
import { nameText } from '../../sql/names.ts';
import type { Rule } from '../rule.ts';
import { addedConstraints } from '../table-actions.ts';

export const rule: Rule = {
  id: 'add-unique-builds-index',
  severity: 'error',
  family: 'lock',
  summary: 'A UNIQUE constraint is added, and its index is built under the lock.',
  why: `\`ADD UNIQUE (…)\` builds an index within ALTER TABLE, whose ACCESS EXCLUSIVE lock keeps readers out as well as
writers; a plain \`CREATE UNIQUE INDEX\` would at least let the table be read. It fails on the first duplicate (23505),
after the wait. A UNIQUE constraint cannot be NOT VALID.

A unique index that was built CONCURRENTLY can be taken over in an instant with \`USING INDEX\`.`,
  unsafe: `ALTER TABLE users ADD CONSTRAINT users_email_key UNIQUE (email);`,
  safe: `-- CONCURRENTLY keeps it out of a transaction.
CREATE UNIQUE INDEX CONCURRENTLY users_email_key ON users (email);
ALTER TABLE users ADD CONSTRAINT users_email_key UNIQUE USING INDEX users_email_key;`,
  *check(statement, context) {
    for (const { relation, constraint } of addedConstraints(statement, context)) {
      if (constraint.contype !== 'CONSTR_UNIQUE' || constraint.indexname !== undefined) continue;
      const columns = columnNames(constraint.keys).join(', ');
      yield {
        statement,
        location: constraint.location,
        message: `blocks reads and writes of ${nameText(relation)} while the index for UNIQUE (${columns}) is built; fails if there is a duplicate`,
        remedy: 'Build a unique index CONCURRENTLY first, and add the constraint with UNIQUE USING INDEX.',
        relation,
      };
    }
  },
};
