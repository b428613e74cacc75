import type { Rule } from '../rule.ts';

export const rule: Rule = {
  id: 'pending-trigger-events',
  severity: 'error',
  family: 'fails',
  needsRows: true,
  dynamic: true,
  summary:
    'The rehearsal met "pending trigger events": a table is altered while deferred triggers wait for its rows.',
  why: `A deferred constraint or constraint trigger looks at changed rows at the end of the transaction. Until then PostgreSQL
refuses to alter, drop or truncate the table: "cannot ALTER TABLE "orders" because it has pending trigger events"
(SQLSTATE 55006). The rehearsal ran the migration with rows in the tables and got this error. On empty tables, as in most
tests, it would have passed.`,
  unsafe: `-- orders has a foreign key that is DEFERRABLE INITIALLY DEFERRED.
UPDATE orders SET customer_id = 2 WHERE customer_id = 1;
ALTER TABLE orders DROP COLUMN note;`,
  safe: `UPDATE orders SET customer_id = 2 WHERE customer_id = 1;
-- In the next file:
--   ALTER TABLE orders DROP COLUMN note;
-- Or, in the same transaction, let the triggers run before:
SET CONSTRAINTS ALL IMMEDIATE;`,
};
