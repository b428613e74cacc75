import { nameText } from '../../sql/names.ts';
import type { Rule } from '../rule.ts';
import { addedColumns } from '../table-actions.ts';

export const rule: Rule = {
  id: 'add-column-auto-increment',
  severity: 'error',
  family: 'rewrite',
  summary: 'A serial or identity column is added to a table that has rows.',
  why: `\`serial\`, \`bigserial\` and \`smallserial\` are an integer column with \`DEFAULT nextval(…)\`, and
\`GENERATED … AS IDENTITY\` numbers the rows in the same way. Every existing row needs a number of its own, so
PostgreSQL writes the whole table and all its indexes anew under an ACCESS EXCLUSIVE lock, in every version. An
identity column is no exception, although some guides say so.

What is cheap is to turn a column that is there, filled and NOT NULL, into an identity column: that only changes the
catalog.`,
  unsafe: `ALTER TABLE invoices ADD COLUMN number bigint GENERATED ALWAYS AS IDENTITY;`,
  safe: `ALTER TABLE invoices ADD COLUMN number bigint;
CREATE SEQUENCE invoices_number_seq OWNED BY invoices.number;
ALTER TABLE invoices ALTER COLUMN number SET DEFAULT nextval('invoices_number_seq');
-- Fill the old rows in batches outside of this migration. Once no row is without a number, make the column
-- NOT NULL with the help of a CHECK that was validated before.`,
  *check(statement, context) {
    for (const { relation, name, serial, identity, def } of addedColumns(statement, context)) {
      if (serial === undefined && identity === undefined) continue;
      const what = serial ?? 'identity';
      yield {
        statement,
        location: identity?.location ?? def.location,
        message: `blocks reads and writes of ${nameText(relation)} while the table and all its indexes are rewritten: every row gets a number for the ${what} column ${name}`,
        remedy: `Add ${name} as a plain nullable column, give it a sequence as its default, and fill the old rows in batches.`,
        relation,
      };
    }
  },
};
