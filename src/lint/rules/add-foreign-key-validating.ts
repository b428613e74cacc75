import { nameText } from '../../sql/names.ts';
import { newForeignKeys } from '../foreign-keys.ts';
import type { Rule } from '../rule.ts';
import { list } from '../wording.ts';

export const rule: Rule = {
  id: 'add-foreign-key-validating',
  severity: 'error',
  family: 'scan',
  summary: 'A foreign key is added and all existing rows are checked at once.',
  why: `A foreign key takes a SHARE ROW EXCLUSIVE lock on both tables: they can be read, but nothing can be inserted, updated
or deleted in either, until the transaction ends. Without NOT VALID, every row is looked up in the referenced table
under these locks; with large tables that takes minutes. A row that refers to nothing makes the migration fail (23503).

With NOT VALID the locks last for an instant. \`VALIDATE CONSTRAINT\` looks the old rows up later, and lets reads and
writes of both tables go on meanwhile, as long as it is in a transaction of its own.`,
  unsafe: `ALTER TABLE orders ADD CONSTRAINT orders_customer_fk
  FOREIGN KEY (customer_id) REFERENCES customers (id);`,
  safe: `-- The migration:
ALTER TABLE orders ADD CONSTRAINT orders_customer_fk
  FOREIGN KEY (customer_id) REFERENCES customers (id) NOT VALID;
-- The next migration:
ALTER TABLE orders VALIDATE CONSTRAINT orders_customer_fk;`,
  *check(statement, context) {
    for (const { table, referenced, constraint, by, scans } of newForeignKeys(statement, context)) {
      if (by !== 'add constraint' || !scans) continue;
      const tables = [...new Set([nameText(table), nameText(referenced)])];
      const partitioned =
        context.serverVersionNum < 180000 && context.catalog.relation(table)?.kind === 'partitioned';
      yield {
        statement,
        location: constraint.location,
        message: `blocks writes to ${list(tables)} while every row of ${nameText(table)} is looked up in ${nameText(referenced)}`,
        remedy: partitioned
          ? 'Add it to each partition as NOT VALID, validate it there, and then add it to the partitioned table, which takes those over.'
          : 'Add it as NOT VALID, and validate it in a transaction of its own.',
        relation: table,
      };
    }
  },
};
