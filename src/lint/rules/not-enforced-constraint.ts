import { columnConstraints, isEnforced, rangeName } from '../nodes.ts';
import type { Constraint as ConstraintNode, Node } from 'libpg-query';
import type { ObjectName } from '../../sql/names.ts';
import { nameText } from '../../sql/names.ts';
import type { Context, Rule } from '../rule.ts';
import type { LintStatement } from '../statement.ts';
import { addedColumns, addedConstraints } from '../table-actions.ts';
import { majorVersion } from '../wording.ts';

export const rule: Rule = {
  id: 'not-enforced-constraint',
  severity: 'notice',
  family: 'schema',
  summary: 'A constraint is NOT ENFORCED: it says something that nothing makes sure of.',
  why: `Since PostgreSQL 18 a CHECK and a foreign key can be NOT ENFORCED. It is never checked, not for new rows either, and
it cannot be validated; it only documents. Adding one is free for that reason. Who reads the schema, and every tool that
does, may take it for a promise. NOT VALID is what is meant most of the time: it is as cheap, and holds for new rows
from then on. Versions before 18 do not know the words.`,
  unsafe: `ALTER TABLE orders ADD CONSTRAINT orders_total_check CHECK (total >= 0) NOT ENFORCED;`,
  safe: `ALTER TABLE orders ADD CONSTRAINT orders_total_check CHECK (total >= 0) NOT VALID;`,
  *check(statement, context) {
    for (const { table, constraint } of constraintsOf(statement, context)) {
      const name =
        constraint.conname ?? (constraint.contype === 'CONSTR_FOREIGN' ? 'the foreign key' : 'the CHECK');
      const { serverVersionNum } = context;
      const isKnown = serverVersionNum >= 180000;
      yield {
        statement,
        location: constraint.location,
        message: isKnown
          ? `${name} of ${nameText(table)} is never checked, neither for existing rows nor for new ones`
          : `fails: PostgreSQL ${majorVersion(serverVersionNum)} does not know NOT ENFORCED, which came with version 18`,
        remedy: 'Use NOT VALID, which holds for new rows and can be validated later.',
        relation: table,
        evenIfNew: true,
        ...(!isKnown && { severity: 'error' as const }),
      };
    }
  },
};

interface NotEnforced {
  readonly table: ObjectName;
  readonly constraint: ConstraintNode;
}

function constraintsOf(statement: LintStatement, context: Context): NotEnforced[] {
  const added = addedConstraints(statement, context)
    .filter(({ constraint }) => !isEnforced(constraint))
    .map(({ relation, constraint }) => ({ table: relation, constraint }));
  const ofColumns = addedColumns(statement, context).flatMap(({ relation, constraints }) =>
    ofColumn(relation, constraints),
  );
  return [...added, ...ofColumns, ...ofNewTable(statement.node)];
}

/** Behind a column the words are an item of their own. */
function ofColumn(table: ObjectName, constraints: readonly ConstraintNode[]): NotEnforced[] {
  return constraints
    .filter(({ contype }) => contype === 'CONSTR_ATTR_NOT_ENFORCED')
    .map((constraint) => ({ table, constraint }));
}

function ofNewTable(node: Node | undefined): NotEnforced[] {
  if (node === undefined || !('CreateStmt' in node)) return [];
  const table = rangeName(node.CreateStmt.relation);
  if (table === undefined) return [];
  return (node.CreateStmt.tableElts ?? []).flatMap((element) => {
    if ('ColumnDef' in element) return ofColumn(table, columnConstraints(element.ColumnDef));
    const isIt = 'Constraint' in element && !isEnforced(element.Constraint);
    return isIt ? [{ table, constraint: element.Constraint }] : [];
  });
}
