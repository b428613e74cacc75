import { columnsIn } from '../expressions.ts';
import { nameText } from '../../sql/names.ts';
import type { Rule, Size } from '../rule.ts';
import { addedColumns, columnConstraintEnforced } from '../table-actions.ts';

export const rule: Rule = {
  id: 'add-column-inline-check',
  severity: 'warning',
  family: 'scan',
  summary: 'A column is added together with a CHECK on it.',
  why: `Adding a column is instant, but a CHECK in the same breath is not: PostgreSQL reads the whole table to check it,
with or without a default, while the ACCESS EXCLUSIVE lock of ADD COLUMN keeps readers and writers out. That the column
is NULL in every row does not spare it. The larger the table, the longer it is out of use.`,
  unsafe: `ALTER TABLE orders ADD COLUMN discount integer CHECK (discount >= 0);`,
  safe: `-- The migration:
ALTER TABLE orders ADD COLUMN discount integer;
ALTER TABLE orders ADD CONSTRAINT orders_discount_check CHECK (discount >= 0) NOT VALID;
-- The next migration:
ALTER TABLE orders VALIDATE CONSTRAINT orders_discount_check;`,
  *check(statement, context) {
    for (const { relation, name, constraints } of addedColumns(statement, context)) {
      for (const constraint of constraints) {
        if (constraint.contype !== 'CONSTR_CHECK' || !columnConstraintEnforced(constraints, constraint))
          continue;
        // One about other columns too is a constraint of the table: add-check-validating.
        if ([...columnsIn(constraint.raw_expr)].some((column) => column !== name)) continue;
        yield {
          statement,
          location: constraint.location,
          message: `blocks reads and writes of ${nameText(relation)} while every row is read to check the new column ${name}`,
          remedy: `Add ${name} first, then the CHECK as NOT VALID, and validate it in a transaction of its own.`,
          relation,
          ...(isLarge(context.size(relation)) && { severity: 'error' as const }),
        };
      }
    }
  },
};

const largeRows = 1_000_000;
const largeBytes = 1024 ** 3;

function isLarge(size: Size | undefined): boolean {
  return size !== undefined && ((size.rows ?? 0) >= largeRows || size.bytes >= largeBytes);
}
