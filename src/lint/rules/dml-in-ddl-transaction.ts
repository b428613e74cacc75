import type { Node } from 'libpg-query';
import { nameText } from '../../sql/names.ts';
import { BeforeFold } from '../before-fold.ts';
import { writesOf } from '../dml.ts';
import { isAtLeast, locksOf, relationKey } from '../locks.ts';
import type { Rule } from '../rule.ts';

export const rule: Rule = {
  id: 'dml-in-ddl-transaction',
  severity: 'warning',
  family: 'transaction',
  summary: 'A table is altered in the transaction that has just changed its rows.',
  why: `Two things go wrong when rows are changed first and the table is altered behind that, in one transaction:

- If a deferred constraint or trigger still has to look at the changed rows, PostgreSQL refuses ALTER TABLE, CREATE INDEX,
  TRUNCATE and DROP TABLE: "cannot ALTER TABLE … because it has pending trigger events" (SQLSTATE 55006). It happens where there are rows, so in production and
  not on an empty test database.
- The changed rows stay locked while the ALTER waits for its stronger lock on the table. Everybody who came to those rows
  in the meantime waits behind, and one who holds what the ALTER waits for makes it a deadlock.

Two files, one for the rows and one for the table, have neither problem. \`SET CONSTRAINTS ALL IMMEDIATE\` in between
takes care of the first only. The other order, rows changed while the table is locked by an ALTER before, is the
business of \`statement-after-access-exclusive\`.`,
  unsafe: `UPDATE orders SET note = '' WHERE note IS NULL;
ALTER TABLE orders ALTER COLUMN note SET DEFAULT '';`,
  safe: `-- In the file before this one, without a transaction and in batches:
--   UPDATE orders SET note = '' WHERE note IS NULL AND id BETWEEN …
ALTER TABLE orders ALTER COLUMN note SET DEFAULT '';`,
  *check(statement, context) {
    const { catalog } = context;
    const written = sofar.of(context);
    for (const lock of locksOf(statement, context)) {
      if (!isAtLeast(lock.mode, 'SHARE')) continue;
      const key = relationKey(catalog, lock.name);
      if (!written.has(key)) continue;
      yield {
        statement,
        location: lock.location,
        relation: lock.name,
        message: `needs a strong lock on ${nameText(lock.name)} while the rows that were changed before are still locked, and fails if deferred triggers wait for them`,
        remedy:
          'Change rows and table in two files, or at least put SET CONSTRAINTS ALL IMMEDIATE in between.',
      };
    }
  },
};

/** The relations that have been written to since constraints and triggers were last made to have their say. */
const sofar = new BeforeFold<Set<string>>(
  () => new Set(),
  (written, { node }, { catalog }) => {
    if (checksConstraints(node)) written.clear();
    for (const { target } of writesOf(node)) written.add(relationKey(catalog, target.name));
  },
);

function checksConstraints(node: Node | undefined): boolean {
  return node !== undefined && 'ConstraintsSetStmt' in node && node.ConstraintsSetStmt.deferred !== true;
}
