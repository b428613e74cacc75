import type { Rule } from '../rule.ts';

export const rule: Rule = {
  id: 'unexpected-lock',
  severity: 'warning',
  family: 'lock',
  dynamic: true,
  summary: 'The rehearsal saw a strong lock on an existing table that the text does not show.',
  why: `Not every lock is on the table that a statement names. A CASCADE goes through views and foreign keys, a trigger or a
function touches other tables, a DO block puts its statements together as it runs. The rehearsal looked into \`pg_locks\`
after each statement and found a lock that stops writes (SHARE ROW EXCLUSIVE or stronger) on a table that was there
before and that no rule had foretold. It is kept until the end of the transaction like every other.`,
  unsafe: `-- Also locks every table with a foreign key to customers.
DROP TABLE customers CASCADE;`,
  safe: `-- In files before, one by one:
--   ALTER TABLE orders DROP CONSTRAINT orders_customer_id_fkey;
DROP TABLE customers;`,
};
