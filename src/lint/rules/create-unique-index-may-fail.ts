import { rangeName } from '../nodes.ts';
import { nameText } from '../../sql/names.ts';
import type { Relation } from '../catalog.ts';
import type { Rule } from '../rule.ts';

export const rule: Rule = {
  id: 'create-unique-index-may-fail',
  severity: 'warning',
  family: 'fails',
  needsRows: true,
  summary: 'A unique index is created on a table whose rows may have duplicates.',
  why: `One pair of equal values is enough for the statement to fail (\`could not create unique index\`, 23505), after it has
read the table. Tests do not show it, since test data has no duplicates. Whether production has some is a query away,
and so is knowing what to do with them; the migration should not be where one finds out.

With CONCURRENTLY a failure blocks nobody, but leaves an invalid index behind that has to be dropped.`,
  unsafe: `CREATE UNIQUE INDEX users_email_idx ON users (email);`,
  safe: `-- Ask first: SELECT email, count(*) FROM users GROUP BY email HAVING count(*) > 1;
-- Then, in a file that runs without a transaction:
CREATE UNIQUE INDEX CONCURRENTLY users_email_idx ON users (email);`,
  *check(statement, context) {
    const { node } = statement;
    if (node === undefined || !('IndexStmt' in node)) return;
    const { unique, concurrent, relation, indexParams = [], nulls_not_distinct: nullsOnce } = node.IndexStmt;
    const table = rangeName(relation);
    if (unique !== true || concurrent === true || table === undefined) return;
    const columns = indexParams.map((param) => ('IndexElem' in param ? param.IndexElem.name : undefined));
    const known = context.catalog.relation(table);
    const what = columns.every((column) => column !== undefined)
      ? `(${columns.join(', ')})`
      : 'the indexed expression';
    yield {
      statement,
      message: `fails if two rows of ${nameText(table)} have the same ${what}${nullsOnce === true ? ', where two NULLs count as the same' : ''}`,
      remedy: 'Look for duplicates before, and create the index CONCURRENTLY.',
      relation: table,
      guarded:
        known !== undefined && isUniqueAlready(columns, known)
          ? 'What is indexed is unique already.'
          : undefined,
    };
  },
};

/** What is unique by some of the columns is unique by all of them. */
function isUniqueAlready(
  columns: readonly (string | undefined)[],
  { indexes, constraints }: Relation,
): boolean {
  const covers = (others: readonly (string | undefined)[]): boolean =>
    others.length > 0 && others.every((column) => column !== undefined && columns.includes(column));
  return (
    indexes.some((index) => index.unique && index.valid && !index.partial && covers(index.columns)) ||
    constraints.some(({ kind, columns: of }) => (kind === 'primary key' || kind === 'unique') && covers(of))
  );
}
