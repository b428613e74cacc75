import { nameText } from '../../sql/names.ts';
import { writesOf } from '../dml.ts';
import type { Write } from '../dml.ts';
import type { Rule } from '../rule.ts';

export const rule: Rule = {
  id: 'dml-without-where',
  severity: 'error',
  family: 'data-loss',
  summary: 'UPDATE or DELETE without WHERE changes every row of an existing table.',
  why: `Without \`WHERE\` every row is meant, and a forgotten one looks just the same. What was in the rows is gone once the
migration has committed.

If every row is what you want, one statement is still the hard way: it holds a lock on each row until it commits, so
that every writer of those rows waits; it writes a new version of each row, which can double the size of the table; and
it keeps VACUUM from cleaning up in the whole database for as long as it takes. Batches of some thousand rows, each
committed, do the same without anybody noticing. To empty a table, \`TRUNCATE\` is made for it.`,
  unsafe: `UPDATE invoices SET currency = 'EUR';`,
  safe: `-- migrate: no-transaction
-- Each round commits, so that locks are short and VACUUM can follow.
DO $$
BEGIN
  LOOP
    UPDATE invoices SET currency = 'EUR'
     WHERE id IN (SELECT id FROM invoices WHERE currency IS NULL LIMIT 5000);
    EXIT WHEN NOT FOUND;
    COMMIT;
  END LOOP;
END
$$;`,
  *check(statement) {
    for (const write of writesOf(statement.node)) {
      const { name, location } = write.target;
      if (hasWhere(write)) continue;
      const deletes = write.kind === 'DELETE';
      yield {
        statement,
        location,
        relation: name,
        message: deletes
          ? `deletes every row of ${nameText(name)}`
          : `overwrites every row of ${nameText(name)} in one transaction, and makes writers wait until it commits`,
        remedy: deletes
          ? 'Add the missing WHERE; to empty the table, say so with TRUNCATE.'
          : 'Add the missing WHERE; if every row is meant, change them in batches that commit.',
      };
    }
  },
};

function hasWhere(write: Write): boolean {
  if (write.kind === 'UPDATE') return write.update.whereClause !== undefined;
  if (write.kind === 'DELETE') return write.delete.whereClause !== undefined;
  return true;
}
