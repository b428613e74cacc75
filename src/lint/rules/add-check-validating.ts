import { columnsIn } from '../expressions.ts';
import { checksRows } from '../nodes.ts';
import { nameText } from '../../sql/names.ts';
import type { Hit, Rule } from '../rule.ts';
import { addedColumns, addedConstraints, columnConstraintEnforced } from '../table-actions.ts';

export const rule: Rule = {
  id: 'add-check-validating',
  severity: 'error',
  family: 'scan',
  summary: 'A CHECK is added and all existing rows are checked at once.',
  why: `\`ADD CONSTRAINT … CHECK\` takes an ACCESS EXCLUSIVE lock and reads the whole table under it, so nobody can read or
write it meanwhile. One row that does not comply makes the migration fail (23514). On a partitioned table it does so
on every partition.

With NOT VALID it is instant: new and changed rows are checked from then on, the old ones are not. \`VALIDATE
CONSTRAINT\` checks those later under a lock that lets reads and writes go on, as long as it is in a transaction of its
own.`,
  unsafe: `ALTER TABLE accounts ADD CONSTRAINT accounts_balance_check CHECK (balance >= 0);`,
  safe: `-- The migration:
ALTER TABLE accounts ADD CONSTRAINT accounts_balance_check CHECK (balance >= 0) NOT VALID;
-- The next migration:
ALTER TABLE accounts VALIDATE CONSTRAINT accounts_balance_check;`,
  *check(statement, context) {
    const ofTable = addedConstraints(statement, context)
      .filter(({ constraint }) => constraint.contype === 'CONSTR_CHECK' && checksRows(constraint))
      .map(({ relation, constraint }) => ({ relation, constraint }));
    // Behind a new column, but about others too: those have values, so it is one of the table.
    const ofColumns = addedColumns(statement, context).flatMap(({ relation, name, constraints }) =>
      constraints
        .filter(
          (constraint) =>
            constraint.contype === 'CONSTR_CHECK' &&
            columnConstraintEnforced(constraints, constraint) &&
            [...columnsIn(constraint.raw_expr)].some((column) => column !== name),
        )
        .map((constraint) => ({ relation, constraint })),
    );
    for (const { relation, constraint } of [...ofTable, ...ofColumns]) {
      const name = constraint.conname ?? 'the CHECK';
      const partitions =
        context.catalog.relation(relation)?.kind === 'partitioned' ? ' and its partitions' : '';
      yield {
        statement,
        location: constraint.location,
        message: `blocks reads and writes of ${nameText(relation)}${partitions} while every row is read to check ${name}`,
        remedy: 'Add it as NOT VALID, and validate it in a transaction of its own.',
        relation,
      } satisfies Hit;
    }
  },
};
