import { nameText } from '../../sql/names.ts';
import type { Rule } from '../rule.ts';
import { addedColumns } from '../table-actions.ts';
import { volatilityOf } from '../volatility.ts';

export const rule: Rule = {
  id: 'add-column-volatile-default',
  severity: 'error',
  family: 'rewrite',
  summary: 'A column is added with a default that is computed anew for every row.',
  why: `Since PostgreSQL 11, \`ADD COLUMN … DEFAULT\` with a value that is the same for all rows is instant: the value is
kept in the catalog once. That holds for constants, for \`now()\` and \`CURRENT_TIMESTAMP\`, and for every other
function that is immutable or stable.

A volatile function (\`gen_random_uuid()\`, \`random()\`, \`clock_timestamp()\`, \`nextval()\`) has to be called for each
row. PostgreSQL then writes the whole table and every one of its indexes anew, and holds an ACCESS EXCLUSIVE lock
while it does: nothing can read or write the table until the transaction ends. A function of your own is volatile
unless it was created as \`STABLE\` or \`IMMUTABLE\`. Before version 11, any default did this.`,
  unsafe: `ALTER TABLE invoices ADD COLUMN token uuid DEFAULT gen_random_uuid();`,
  safe: `-- Both are instant. New rows get a value from here on.
ALTER TABLE invoices ADD COLUMN token uuid;
ALTER TABLE invoices ALTER COLUMN token SET DEFAULT gen_random_uuid();
-- Then fill the old rows in batches, each in a transaction of its own, outside of this migration:
--   UPDATE invoices SET token = gen_random_uuid()
--    WHERE id IN (SELECT id FROM invoices WHERE token IS NULL LIMIT 10000);`,
  *check(statement, context) {
    for (const { relation, name, defaultValue } of addedColumns(statement, context)) {
      if (defaultValue === undefined) continue;
      const table = nameText(relation);
      const remedy = `Add ${name} without a default, set the default in a second step, and fill the old rows in batches.`;
      if (context.serverVersionNum < 110000) {
        const message = `blocks reads and writes of ${table} while the table and all its indexes are rewritten to fill ${name}: before PostgreSQL 11 every default does this`;
        yield { statement, message, remedy, relation };
        continue;
      }
      const found = volatilityOf(defaultValue, context);
      if (found === undefined) continue;
      const { functionName, location, certain } = found;
      const harm = `blocks reads and writes of ${table} while the table and all its indexes are rewritten`;
      yield {
        statement,
        location,
        message: certain
          ? `${harm}: ${functionName}() is called for every row to fill ${name}`
          : `${harm} to fill ${name}, unless ${functionName}() is STABLE or IMMUTABLE`,
        remedy,
        relation,
        ...(!certain && { severity: 'warning' as const }),
      };
    }
  },
};
