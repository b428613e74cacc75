import type { IndexStmt } from 'libpg-query';
import { nameText } from '../../sql/names.ts';
import type { Index } from '../catalog.ts';
import { dropOf, droppedNames, laterPending, commandsOf, named } from '../objects.ts';
import type { Context, Rule } from '../rule.ts';
import type { LintStatement } from '../statement.ts';

export const rule: Rule = {
  id: 'duplicate-index',
  severity: 'warning',
  family: 'schema',
  summary: 'An index does what another index of the table does already.',
  why: `Two indexes of the same columns serve the same queries and cost twice: in space, in every write, and in VACUUM. The
same goes for an index whose columns are the first ones of another: a B-tree of (a, b) answers searches by a. Primary
keys and unique constraints have an index of their own, so their columns need no second one.

A unique index is never superfluous because of a longer one, and a partial index, one with an operator class, a
collation or a sort order of its own, or one of another access method is not a duplicate.`,
  unsafe: `CREATE TABLE payments (id bigint PRIMARY KEY, order_id bigint);
CREATE INDEX payments_id_idx ON payments (id);`,
  safe: `CREATE TABLE payments (id bigint PRIMARY KEY, order_id bigint);
CREATE INDEX payments_order_id_idx ON payments (order_id);`,
  *check(statement, context) {
    const { node } = statement;
    if (!node || !('IndexStmt' in node)) return;
    const table = named(node.IndexStmt.relation);
    const columns = plainColumns(node.IndexStmt);
    const relation = table && context.catalog.relation(table.name);
    if (!relation || !columns) return;
    const made = { columns, unique: node.IndexStmt.unique === true, name: node.IndexStmt.idxname };
    const other = relation.indexes.find(
      (index) => overlap(made, index) !== undefined && !goesLater(index, statement, context),
    );
    const how = other && overlap(made, other);
    if (!other || !how) return;
    const ours = made.name ?? 'the new index';
    const theirs = other.name ?? `the index of ${other.constraint ?? nameText(relation)}`;
    const [kept, spare] = how === 'new one is spare' ? [theirs, ours] : [ours, theirs];
    yield {
      statement,
      location: table.location,
      relation: table.name,
      evenIfNew: true,
      message: `leaves ${nameText(table.name)} with two indexes for one: whatever ${spare} does, ${kept} does too`,
      remedy:
        how === 'new one is spare'
          ? `Leave ${ours} out.`
          : `Drop ${theirs} with DROP INDEX CONCURRENTLY when ${ours} is there.`,
    };
  },
};

type Overlap = 'new one is spare' | 'old one is spare';

function overlap(
  made: { columns: readonly string[]; unique: boolean; name: string | undefined },
  index: Index,
): Overlap | undefined {
  if (!isPlain(index)) return undefined;
  const same = made.columns.length === index.columns.length;
  if (startsWith(index.columns, made.columns) && (!made.unique || (same && index.unique))) {
    return 'new one is spare';
  }
  // The index of a constraint is not spare while the constraint is wanted.
  if (!startsWith(made.columns, index.columns) || index.unique) return undefined;
  return 'old one is spare';
}

function startsWith(
  columns: readonly (string | undefined)[],
  start: readonly (string | undefined)[],
): boolean {
  return start.length <= columns.length && start.every((column, n) => column === columns[n]);
}

function isPlain({ partial, valid, method, ordinary }: Index): boolean {
  return !partial && valid && (method ?? 'btree') === 'btree' && ordinary === true;
}

/** The columns of a B-tree without anything special; undefined for every other index. */
function plainColumns(index: IndexStmt): string[] | undefined {
  const { accessMethod, whereClause, indexIncludingParams, indexParams, nulls_not_distinct } = index;
  if ((accessMethod ?? 'btree') !== 'btree' || whereClause || indexIncludingParams || nulls_not_distinct) {
    return undefined;
  }
  const columns: string[] = [];
  for (const param of indexParams ?? []) {
    if (!('IndexElem' in param)) return undefined;
    const { name, opclass, collation, ordering, nulls_ordering } = param.IndexElem;
    const usual =
      (ordering ?? 'SORTBY_DEFAULT') === 'SORTBY_DEFAULT' &&
      (nulls_ordering ?? 'SORTBY_NULLS_DEFAULT') === 'SORTBY_NULLS_DEFAULT';
    if (name === undefined || opclass || collation || !usual) return undefined;
    columns.push(name);
  }
  return columns;
}

/** The old index is on its way out: the new one takes its place. */
function goesLater(index: Index, statement: LintStatement, context: Context): boolean {
  return laterPending(statement, context).some(({ node }) => {
    const drop = dropOf(node, 'OBJECT_INDEX');
    if (drop && droppedNames(drop).some(({ name }) => name === index.name)) return true;
    return commandsOf(node).some(
      ({ command: { subtype, name } }) => subtype === 'AT_DropConstraint' && name === index.constraint,
    );
  });
}
