import { nameText } from '../../sql/names.ts';
import { droppedConstraints, isReplaced } from '../dropped-constraints.ts';
import type { Rule } from '../rule.ts';

export const rule: Rule = {
  id: 'drop-primary-key',
  severity: 'error',
  family: 'application',
  summary: 'A primary key is dropped and nothing takes its place in the same statement.',
  why: `Without it, two rows can have the same key, and its index is gone from the plans of every query that looks a row up.
Where the table is published for logical replication, UPDATE and DELETE fail from then on (\`does not have a replica
identity\`, 55000). \`ON CONFLICT\` over the key fails. If other tables refer to it, the statement needs CASCADE, and
that drops their foreign keys.

A new key can take its place within one ALTER TABLE, with an index that was built CONCURRENTLY before.`,
  unsafe: `ALTER TABLE orders DROP CONSTRAINT orders_pkey;`,
  safe: `-- CONCURRENTLY keeps it out of a transaction. The column is NOT NULL already.
CREATE UNIQUE INDEX CONCURRENTLY orders_id_new_idx ON orders (id_new);
ALTER TABLE orders
  DROP CONSTRAINT orders_pkey,
  ADD CONSTRAINT orders_pkey PRIMARY KEY USING INDEX orders_id_new_idx;`,
  *check(statement, context) {
    for (const { table, name, known, kind, command } of droppedConstraints(statement, context)) {
      if (kind !== 'primary key') continue;
      const replaced = isReplaced(statement, table, ({ contype }) => contype === 'CONSTR_PRIMARY');
      const cascade =
        command.command.behavior === 'DROP_CASCADE'
          ? ', and drops the foreign keys of other tables that refer to it'
          : '';
      const guess = known === undefined ? ` (${name} is one by its name)` : '';
      yield {
        statement,
        message: `leaves ${nameText(table)} without a primary key${guess}: duplicates can come in, and replicated UPDATEs and DELETEs fail${cascade}`,
        remedy: 'Put a new key in its place in the same ALTER TABLE, with PRIMARY KEY USING INDEX.',
        relation: table,
        guarded: replaced ? 'Another primary key takes its place in the same transaction.' : undefined,
      };
    }
  },
};
