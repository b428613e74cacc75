import { rangeName } from '../nodes.ts';
import type { ObjectName } from '../../sql/names.ts';
import { mayBeSame, nameText } from '../../sql/names.ts';
import type { Catalog, Constraint, Index, Relation } from '../catalog.ts';
import { foreignKeysOf } from '../foreign-keys.ts';
import type { Context, Hit, Rule } from '../rule.ts';
import type { LintStatement } from '../statement.ts';
import { list, shortName } from '../wording.ts';

export const rule: Rule = {
  id: 'foreign-key-without-index',
  severity: 'warning',
  family: 'schema',
  summary: 'No index begins with the columns of a foreign key.',
  why: `PostgreSQL makes an index for a primary key, but none for a foreign key. Each DELETE on the referenced table, and each
UPDATE of its key, has to look for rows that refer to it: without an index that reads the whole referring table, once
for every deleted row, with the row locks held. It goes unnoticed while the table is small.

Any valid index serves whose first columns are those of the key, in whatever order. A partial index does not serve,
since the look-up does not know its condition.`,
  unsafe: `ALTER TABLE orders ADD COLUMN customer_id bigint;
ALTER TABLE orders ADD CONSTRAINT orders_customer_fk
  FOREIGN KEY (customer_id) REFERENCES customers (id) NOT VALID;`,
  safe: `-- The migration:
ALTER TABLE orders ADD COLUMN customer_id bigint;
ALTER TABLE orders ADD CONSTRAINT orders_customer_fk
  FOREIGN KEY (customer_id) REFERENCES customers (id) NOT VALID;
-- The next migration:
CREATE INDEX CONCURRENTLY orders_customer_id_idx ON orders (customer_id);`,
  *check(statement, context) {
    yield* partialIndexHits(statement, context);
  },
  *checkAll({ catalog }) {
    for (const relation of catalog.relations()) {
      for (const key of relation.constraints) {
        if (key.created === undefined || !lacksIndex(key, relation)) continue;
        if (isOfParent(key, relation, catalog)) continue;
        yield {
          statement: key.created,
          message: `a DELETE in ${key.references === undefined ? 'the referenced table' : shortName(key.references, catalog)} reads all of ${shortName(relation, catalog)} for each row, since no index there begins with ${list(key.columns)}${relation.known ? '' : ' as far as can be seen'}`,
          remedy: `Create an index over ${shortName(relation, catalog)} (${key.columns.join(', ')}), CONCURRENTLY if the table has rows.`,
          relation,
          // A new table has no rows yet to search, and for as long the index is cheap to make.
          guarded:
            relation.created && `${shortName(relation, catalog)} is new and small: an index can follow.`,
          ...(!relation.known && { severity: 'notice' as const }),
        };
      }
    }
  },
};

/** A partition has the keys of its parent, of which it has been told. */
function isOfParent({ created }: Constraint, { parent }: Relation, catalog: Catalog): boolean {
  const above = parent && catalog.relation(parent);
  return above?.constraints.some((other) => other.created === created) ?? false;
}

function lacksIndex({ kind, columns }: Constraint, { indexes, constraints }: Relation): boolean {
  if (kind !== 'foreign key' || columns.length === 0) return false;
  if (indexes.some((index) => serves(index, columns))) return false;
  return !constraints.some(
    (other) => (other.kind === 'primary key' || other.kind === 'unique') && begins(other.columns, columns),
  );
}

function serves(index: Index, columns: readonly string[]): boolean {
  return index.valid && !index.partial && begins(index.columns, columns);
}

function begins(indexed: readonly (string | undefined)[], columns: readonly string[]): boolean {
  const first = indexed.slice(0, columns.length);
  return columns.every((column) => first.includes(column));
}

/** A partial index over the columns of a foreign key looks like the one that is needed, and is not. */
function* partialIndexHits(statement: LintStatement, context: Context): Iterable<Hit> {
  const { node } = statement;
  if (node === undefined || !('IndexStmt' in node) || node.IndexStmt.whereClause === undefined) return;
  const table = rangeName(node.IndexStmt.relation);
  if (table === undefined) return;
  const indexed = (node.IndexStmt.indexParams ?? []).map((param) =>
    'IndexElem' in param ? param.IndexElem.name : undefined,
  );
  const relation = context.catalog.relation(table);
  for (const key of foreignKeysOf(context, table)) {
    if (relation === undefined || key.created !== undefined) continue;
    if (!begins(indexed, key.columns) || !lacksIndex(key, relation)) continue;
    if (isIndexedLater(statement, table, key.columns)) continue;
    yield {
      statement,
      message: `does not help the foreign key of ${nameText(table)} over ${list(key.columns)}: a DELETE in ${key.references === undefined ? 'the referenced table' : shortName(key.references, context.catalog)} still reads the whole table, since the index has a WHERE`,
      remedy: `Index (${key.columns.join(', ')}) without a condition.`,
      relation: table,
    };
  }
}

function isIndexedLater(statement: LintStatement, table: ObjectName, columns: readonly string[]): boolean {
  return statement.file.statements.some(({ index, node }) => {
    if (index <= statement.index || node === undefined || !('IndexStmt' in node)) return false;
    const { relation, whereClause, indexParams = [] } = node.IndexStmt;
    const name = rangeName(relation);
    if (name === undefined || whereClause !== undefined || !mayBeSame(name, table)) return false;
    return begins(
      indexParams.map((param) => ('IndexElem' in param ? param.IndexElem.name : undefined)),
      columns,
    );
  });
}
