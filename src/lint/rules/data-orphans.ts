import type { Rule } from '../rule.ts';

/** Found by counting on the target, when `data-checks` allows it. */
export const rule: Rule = {
  id: 'data-orphans',
  severity: 'error',
  family: 'fails',
  needsRows: true,
  dynamic: true,
  summary: 'Rows on the target refer to rows that are not there, and a foreign key is to forbid that.',
  why: `A foreign key is checked against every row when it is added or validated, and one that refers to nothing makes it
fail. The rows were counted on the target.`,
  unsafe: `-- Some orders name a customer that was deleted.
ALTER TABLE orders ADD FOREIGN KEY (customer_id) REFERENCES customers (id);`,
  safe: `-- New rows are held to it at once. Mend the old ones, and validate in a later file.
ALTER TABLE orders ADD CONSTRAINT orders_customer_fk FOREIGN KEY (customer_id) REFERENCES customers (id) NOT VALID;`,
};
