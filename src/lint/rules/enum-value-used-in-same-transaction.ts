import type { Node } from 'libpg-query';
import { nameText } from '../../sql/names.ts';
import type { ObjectName } from '../../sql/names.ts';
import { BeforeFold } from '../before-fold.ts';
import type { Catalog } from '../catalog.ts';
import { listName } from '../nodes.ts';
import type { Context, Rule } from '../rule.ts';
import type { LintStatement } from '../statement.ts';
import { nodesOfKind, relationsIn } from '../walk.ts';

export const rule: Rule = {
  id: 'enum-value-used-in-same-transaction',
  severity: 'error',
  family: 'fails',
  summary: 'A new enum value is used in the transaction that adds it.',
  why: `Since PostgreSQL 12 an enum value may be added in a transaction, but until that transaction has committed nothing may
use it: a default, an INSERT, a comparison or a cast fails with "unsafe use of new value" (SQLSTATE 55P04). From version
17 on it works if the type itself was created in the same transaction.`,
  unsafe: `ALTER TYPE order_status ADD VALUE 'refunded';
UPDATE orders SET status = 'refunded'::order_status WHERE id = 1;`,
  safe: `ALTER TYPE order_status ADD VALUE 'refunded';
-- Whatever uses 'refunded' comes in the next file.`,
  *check(statement, context) {
    if (!statement.node || context.serverVersionNum < 120_000) return;
    for (const { type, value } of addedValues.of(context)) {
      if (isNewTypeOfTransaction(type, statement, context)) continue;
      const location = useOf(value, statement.node, type, context.catalog);
      if (location === undefined) continue;
      yield {
        statement,
        location,
        message: `fails: '${value}' of ${nameText(type)} cannot be used before the transaction that adds it has committed`,
        remedy: 'Put the statements that use the new value in a file of their own, behind this one.',
      };
    }
  },
};

const addedValues = new BeforeFold<{ type: ObjectName; value: string }[]>(
  () => [],
  (values, { node }) => {
    if (!node || !('AlterEnumStmt' in node)) return;
    const { typeName, oldVal, newVal } = node.AlterEnumStmt;
    const type = listName(typeName);
    if (type && newVal !== undefined && oldVal === undefined) values.push({ type, value: newVal });
  },
);

function isNewTypeOfTransaction(
  type: ObjectName,
  { file, transaction }: LintStatement,
  { catalog, serverVersionNum }: Context,
): boolean {
  const created = catalog.type(type)?.created;
  return serverVersionNum >= 170_000 && created?.file === file && created.transaction === transaction;
}

/** Where the value stands as a constant that PostgreSQL may read as one of that type. */
function useOf(value: string, node: Node, type: ObjectName, catalog: Catalog): number | undefined {
  if (!mayBeOfType(node, type, catalog)) return undefined;
  const others = new Set(constantsOfOtherTypes(node, type));
  for (const constant of nodesOfKind(node, 'A_Const')) {
    if (constant.sval?.sval === value && !others.has(constant)) return constant.location ?? 0;
  }
  return undefined;
}

/** Those with a cast, and the defaults of columns. */
function* constantsOfOtherTypes(node: Node, { name: type }: ObjectName): Generator<object> {
  for (const { typeName, arg } of nodesOfKind(node, 'TypeCast')) {
    if (listName(typeName?.names)?.name !== type && arg && 'A_Const' in arg) yield arg.A_Const;
  }
  for (const { typeName, constraints } of nodesOfKind(node, 'ColumnDef')) {
    if (listName(typeName?.names)?.name === type) continue;
    for (const { contype, raw_expr } of nodesOfKind(constraints, 'Constraint')) {
      if (contype === 'CONSTR_DEFAULT' && raw_expr && 'A_Const' in raw_expr) yield raw_expr.A_Const;
    }
  }
}

/** Whether the statement names the type, or a relation that has, or may have, a column of it. */
function mayBeOfType(node: Node, type: ObjectName, catalog: Catalog): boolean {
  for (const { names } of typeNamesIn(node)) if (listName(names)?.name === type.name) return true;
  for (const { name } of relationsIn(node)) {
    const relation = catalog.relation(name);
    if (!relation?.known) return true;
    for (const column of relation.columns.values()) {
      if (column.type === undefined) return true;
      const [element = ''] = column.type.split('[');
      if (element.split('.').at(-1)?.replaceAll('"', '') === type.name) return true;
    }
  }
  return false;
}

function* typeNamesIn(node: Node) {
  for (const { typeName } of nodesOfKind(node, 'TypeCast')) if (typeName) yield typeName;
  for (const { typeName } of nodesOfKind(node, 'ColumnDef')) if (typeName) yield typeName;
}
