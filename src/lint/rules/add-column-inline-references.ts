import { nameText } from '../../sql/names.ts';
import { newForeignKeys } from '../foreign-keys.ts';
import type { Rule } from '../rule.ts';

export const rule: Rule = {
  id: 'add-column-inline-references',
  severity: 'warning',
  family: 'lock',
  summary: 'A column is added together with REFERENCES.',
  why: `The new column takes an ACCESS EXCLUSIVE lock on its table, and the foreign key a SHARE ROW EXCLUSIVE lock on the
referenced table, which stops all writes there. Both last until the transaction ends. Without a default no row is read,
since NULL refers to nothing: the locks are short if nothing else is in the transaction, but the wait for them is not,
and behind a waiting lock everybody else queues. With a \`lock_timeout\` that wait has an end.

With a default every row refers to something. PostgreSQL then validates the key, reading both tables under these locks.`,
  unsafe: `ALTER TABLE orders ADD COLUMN customer_id bigint REFERENCES customers (id);`,
  safe: `-- The migration:
ALTER TABLE orders ADD COLUMN customer_id bigint;
-- The next migration:
-- Locks both tables against writes, for an instant.
ALTER TABLE orders ADD CONSTRAINT orders_customer_fk
  FOREIGN KEY (customer_id) REFERENCES customers (id) NOT VALID;
-- The next migration:
ALTER TABLE orders VALIDATE CONSTRAINT orders_customer_fk;`,
  *check(statement, context) {
    for (const key of newForeignKeys(statement, context)) {
      if (key.by !== 'add column') continue;
      const [table, referenced] = [nameText(key.table), nameText(key.referenced)];
      const column = key.columns.join();
      const remedy = `Add ${column} alone, then the foreign key as NOT VALID in a second migration, and validate it in a third.`;
      const common = { statement, location: key.constraint.location, remedy, relation: key.table };
      if (key.scans) {
        const message = `blocks reads and writes of ${table} and writes to ${referenced} while the value of ${column} in every row is looked up`;
        yield { ...common, message, severity: 'error' };
        continue;
      }
      const limited = context.settings.lockTimeoutMs > 0;
      const wait = limited
        ? ''
        : '; everybody queues behind it while it waits, since there is no lock_timeout';
      yield {
        ...common,
        message: `blocks reads and writes of ${table} and writes to ${referenced} until the transaction ends, without reading rows${wait}`,
        ...(limited && { severity: 'notice' as const }),
      };
    }
  },
};
