import type { Node } from 'libpg-query';
import type { Constraint, Relation } from './catalog.ts';

/** The conditions of the CHECK constraints that every row is known to fulfil. */
export function checkExpressions(relation: Relation): Node[] {
  return holding(relation).flatMap((constraint) => expressionOf(constraint) ?? []);
}

/** Has it a CHECK whose condition cannot be seen here? */
export function hasUnreadChecks(relation: Relation): boolean {
  return !relation.known || holding(relation).some((constraint) => !expressionOf(constraint));
}

function holding({ constraints }: Relation): Constraint[] {
  return constraints.filter(({ kind, validated, enforced }) => kind === 'check' && validated && enforced);
}

function expressionOf({ created, name }: Constraint): Node | undefined {
  const node = created?.node;
  if (!node) return undefined;
  const parts =
    'CreateStmt' in node
      ? [...(node.CreateStmt.tableElts ?? []), ...(node.CreateStmt.constraints ?? [])]
      : 'AlterTableStmt' in node
        ? (node.AlterTableStmt.cmds ?? []).flatMap((cmd) =>
            'AlterTableCmd' in cmd && cmd.AlterTableCmd.def ? [cmd.AlterTableCmd.def] : [],
          )
        : [];
  const checks = parts.flatMap(constraintsIn).filter(({ contype }) => contype === 'CONSTR_CHECK');
  const found =
    checks.find(({ conname }) => conname === name) ?? (checks.length === 1 ? checks[0] : undefined);
  return found?.raw_expr;
}

function constraintsIn(node: Node) {
  if ('Constraint' in node) return [node.Constraint];
  const own = 'ColumnDef' in node ? (node.ColumnDef.constraints ?? []) : [];
  return own.flatMap((one) => ('Constraint' in one ? [one.Constraint] : []));
}
