import type { ObjectName } from '../../sql/names.ts';
import { mayBeSame, nameText } from '../../sql/names.ts';
import { BeforeFold } from '../before-fold.ts';
import { isNew, newForeignKeys } from '../foreign-keys.ts';
import type { Context, Rule } from '../rule.ts';
import type { LintStatement } from '../statement.ts';
import { list } from '../wording.ts';

export const rule: Rule = {
  id: 'multiple-foreign-keys-one-transaction',
  severity: 'warning',
  family: 'lock',
  summary: 'One transaction makes foreign keys to several existing tables.',
  why: `Every foreign key locks the table that it refers to against writes until the transaction ends. With several, the
first table is locked while the migration waits for the second. If a client writes to the two in the other order, both
sides wait for each other, and PostgreSQL ends one of them after a second (\`deadlock detected\`, 40P01); without a
deadlock it is still all of the tables that nobody can write to, for as long as the longest wait takes.`,
  unsafe: `ALTER TABLE orders ADD CONSTRAINT orders_customer_fk
  FOREIGN KEY (customer_id) REFERENCES customers (id) NOT VALID;
ALTER TABLE orders ADD CONSTRAINT orders_product_fk
  FOREIGN KEY (product_id) REFERENCES products (id) NOT VALID;`,
  safe: `-- The migration:
ALTER TABLE orders ADD CONSTRAINT orders_customer_fk
  FOREIGN KEY (customer_id) REFERENCES customers (id) NOT VALID;
-- The next migration:
ALTER TABLE orders ADD CONSTRAINT orders_product_fk
  FOREIGN KEY (product_id) REFERENCES products (id) NOT VALID;`,
  *check(statement, context) {
    // Most statements make none, and then what came before need not be looked at.
    const own = referencedBy(statement, context);
    if (own.length === 0) return;
    const before = sofar.of(context);
    const all = distinct([...before, ...own]);
    // Told once, at the statement that brings the second table.
    if (before.length > 1 || all.length < 2) return;
    yield {
      statement,
      message: `blocks writes to ${list(all.map(nameText))} at once until the transaction ends, and can deadlock with a client that writes to them in another order`,
      remedy: 'Make one foreign key in each transaction.',
      relation: all.at(-1),
    };
  },
};

/** The tables that the foreign keys before refer to: of many, the first two. */
const sofar = new BeforeFold<ObjectName[]>(
  () => [],
  (tables, statement, context) => {
    if (tables.length > 1) return;
    tables.splice(
      0,
      tables.length,
      ...distinct([...tables, ...referencedBy(statement, context)]).slice(0, 2),
    );
  },
);

function referencedBy(statement: LintStatement, context: Context): ObjectName[] {
  return newForeignKeys(statement, context)
    .filter(({ table, referenced }) => !mayBeSame(table, referenced) && !isNew(context, referenced))
    .map(({ referenced }) => referenced);
}

function distinct(names: readonly ObjectName[]): ObjectName[] {
  return names.filter((name, index) => names.findIndex((other) => mayBeSame(other, name)) === index);
}
