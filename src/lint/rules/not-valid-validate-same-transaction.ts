import type { ObjectName } from '../../sql/names.ts';
import { mayBeSame, nameText } from '../../sql/names.ts';
import type { Context, Hit, Rule } from '../rule.ts';
import type { LintStatement } from '../statement.ts';
import type { AddedConstraint } from '../table-actions.ts';
import { addedConstraints, rowActions } from '../table-actions.ts';
import { list } from '../wording.ts';

export const rule: Rule = {
  id: 'not-valid-validate-same-transaction',
  severity: 'error',
  family: 'scan',
  summary: 'A constraint is added as NOT VALID and validated in the same transaction.',
  why: `Locks are held until COMMIT. The constraint was added under an ACCESS EXCLUSIVE lock (for a CHECK) or a SHARE ROW
EXCLUSIVE lock on both tables (for a foreign key), and \`VALIDATE CONSTRAINT\` then reads the whole table while that lock
is still there. It is as if NOT VALID had been left out: the weaker lock of VALIDATE does not replace the stronger one.

A file is one transaction, unless something in it keeps it from being one, so the two belong into two files.`,
  unsafe: `ALTER TABLE accounts ADD CONSTRAINT accounts_balance_check CHECK (balance >= 0) NOT VALID;
ALTER TABLE accounts VALIDATE CONSTRAINT accounts_balance_check;`,
  safe: `-- The migration:
ALTER TABLE accounts ADD CONSTRAINT accounts_balance_check CHECK (balance >= 0) NOT VALID;
-- The next migration:
ALTER TABLE accounts VALIDATE CONSTRAINT accounts_balance_check;`,
  *check(statement, context) {
    for (const { relation, subtype, name } of rowActions(statement, context)) {
      if (subtype !== 'AT_ValidateConstraint' || name === undefined) continue;
      const added = addedBefore(statement, relation, name, context);
      if (added !== undefined) yield hitOf(statement, relation, name, added);
    }
  },
};

function hitOf(statement: LintStatement, relation: ObjectName, name: string, added: AddedConstraint): Hit {
  const { contype, pktable } = added.constraint;
  const referenced = pktable?.relname;
  const harm =
    contype === 'CONSTR_FOREIGN'
      ? `blocks writes to ${list([nameText(relation), ...(referenced === undefined ? [] : [referenced])])}`
      : `blocks reads and writes of ${nameText(relation)}`;
  return {
    statement,
    message: `${harm} while every row is checked: the lock from adding ${name} is held until the end of the same transaction`,
    remedy: 'Validate it in a transaction of its own: in the next file.',
    relation,
  };
}

/** Earlier in the transaction, or in the same ALTER TABLE. */
export function addedBefore(
  statement: LintStatement,
  table: ObjectName,
  name: string,
  context: Context,
): AddedConstraint | undefined {
  const known = context.catalog.relation(table)?.constraints.find((constraint) => constraint.name === name);
  for (const other of [...context.before, statement]) {
    for (const added of addedConstraints(other, context)) {
      if (!mayBeSame(added.relation, table) || added.constraint.skip_validation !== true) continue;
      const isUnnamed = added.constraint.conname === undefined;
      if (added.constraint.conname === name || (isUnnamed && known?.created === other)) return added;
    }
  }
  return undefined;
}
