import { columnNames } from '../nodes.ts';
import { nameText } from '../../sql/names.ts';
import type { Rule } from '../rule.ts';
import { addedConstraints, isNotNull } from '../table-actions.ts';
import { list } from '../wording.ts';

export const rule: Rule = {
  id: 'add-primary-key-builds-index',
  severity: 'error',
  family: 'lock',
  summary: 'A primary key is added, and its index is built under the lock.',
  why: `\`ADD PRIMARY KEY (…)\` builds a unique index while ALTER TABLE holds its ACCESS EXCLUSIVE lock, so nobody can read or
write the table until it is done. Columns that are not NOT NULL yet are made so, for which the table is read once more.
It fails on the first duplicate (23505) and on the first NULL (23502).

The index can be built CONCURRENTLY beforehand and the columns made NOT NULL with a validated CHECK. Then
\`PRIMARY KEY USING INDEX\` takes both over in an instant.`,
  unsafe: `ALTER TABLE readings ADD CONSTRAINT readings_pkey PRIMARY KEY (id);`,
  safe: `-- CONCURRENTLY keeps it out of a transaction. The column is NOT NULL already.
CREATE UNIQUE INDEX CONCURRENTLY readings_pkey ON readings (id);
ALTER TABLE readings ADD CONSTRAINT readings_pkey PRIMARY KEY USING INDEX readings_pkey;`,
  *check(statement, context) {
    for (const { relation, constraint } of addedConstraints(statement, context)) {
      if (constraint.contype !== 'CONSTR_PRIMARY' || constraint.indexname !== undefined) continue;
      const columns = columnNames(constraint.keys);
      const nullable = columns.filter((column) => isNotNull(context, relation, column) === false);
      const scan =
        nullable.length === 0 ? '' : ` and every row is read to see that ${list(nullable)} is not NULL`;
      yield {
        statement,
        location: constraint.location,
        message: `blocks reads and writes of ${nameText(relation)} while the index of the primary key (${columns.join(', ')}) is built${scan}; fails if there is a duplicate`,
        remedy: 'Build a unique index CONCURRENTLY first, and add the key with PRIMARY KEY USING INDEX.',
        relation,
      };
    }
  },
};
