import type { Node, ResTarget, SelectStmt } from 'libpg-query';
import { writesOf } from '../dml.ts';
import { columnNames, stringOf } from '../output-names.ts';
import type { Rule } from '../rule.ts';
import { nodesOfKind } from '../walk.ts';

export const rule: Rule = {
  id: 'duplicate-column-assignment',
  severity: 'error',
  family: 'fails',
  summary: 'One column is assigned, listed or defined twice.',
  why: `PostgreSQL refuses it when it analyses the statement, before any row is looked at: "multiple assignments to same
column" in UPDATE, "column specified more than once" in INSERT, CREATE TABLE and CREATE VIEW. So it always fails, if only
once the migration has come that far. Names that are not quoted are folded to lower case: \`a\` and \`A\` are one column,
and a query's columns without a name are all called \`?column?\`.

Different fields of a composite column (\`a.x\`, \`a.y\`) and different elements of an array may be set side by side.`,
  unsafe: `UPDATE customers SET name = 'n/a', city = 'n/a', name = 'unknown' WHERE id = 1;`,
  safe: `UPDATE customers SET name = 'unknown', city = 'n/a' WHERE id = 1;`,
  *check(statement) {
    const { node } = statement;
    if (!node) return;
    for (const [column, location, where] of duplicatesIn(node)) {
      yield {
        statement,
        location,
        message: `fails: the column ${column} is ${where} twice`,
        remedy: 'Keep one of the two.',
      };
    }
  },
};

type Duplicate = readonly [column: string, location: number, where: string];

function* duplicatesIn(node: Node): Generator<Duplicate> {
  for (const write of writesOf(node)) {
    switch (write.kind) {
      case 'UPDATE':
        yield* assignedTwice(write.update.targetList);
        break;
      case 'INSERT':
        yield* assignedTwice(write.insert.cols, 'listed');
        yield* assignedTwice(write.insert.onConflictClause?.targetList);
        break;
      case 'MERGE':
        for (const when of nodesOfKind(write.merge.mergeWhenClauses, 'MergeWhenClause')) {
          yield* assignedTwice(when.targetList);
        }
        break;
      case 'DELETE':
    }
  }
  yield* definedTwice(node);
}

/** Whole columns may be assigned once, and not beside their parts; parts beside each other are merged. */
function* assignedTwice(targets: readonly Node[] | undefined, where = 'assigned'): Generator<Duplicate> {
  const seen = new Map<string, boolean>();
  for (const target of targets ?? []) {
    const { name, indirection, location }: ResTarget = 'ResTarget' in target ? target.ResTarget : {};
    if (name === undefined) continue;
    const part = (indirection ?? []).length > 0;
    const before = seen.get(name);
    if (before !== undefined && !(before && part)) yield [name, location ?? 0, where];
    seen.set(name, part);
  }
}

function* definedTwice(node: Node): Generator<Duplicate> {
  if ('CreateStmt' in node) {
    const columns = (node.CreateStmt.tableElts ?? []).flatMap((item) =>
      'ColumnDef' in item ? [item.ColumnDef] : [],
    );
    // A typed table and a child only add to columns that are there: `a WITH OPTIONS` may come once as well.
    yield* twice(columns.map(({ colname, location }) => [colname, location ?? 0]));
  } else if ('ViewStmt' in node) {
    yield* ofQuery(node.ViewStmt.query, node.ViewStmt.aliases);
  } else if ('CreateTableAsStmt' in node) {
    yield* ofQuery(node.CreateTableAsStmt.query, node.CreateTableAsStmt.into?.colNames);
  } else if ('SelectStmt' in node && node.SelectStmt.intoClause) {
    yield* ofSelect(node.SelectStmt, node.SelectStmt.intoClause.colNames);
  }
}

function* ofQuery(query: Node | undefined, given: readonly Node[] | undefined): Generator<Duplicate> {
  if (query && 'SelectStmt' in query) yield* ofSelect(query.SelectStmt, given);
}

function* ofSelect(select: SelectStmt, given: readonly Node[] | undefined): Generator<Duplicate> {
  const names = columnNames(select, given);
  const targets = select.targetList ?? [];
  yield* twice(
    names.map((name, number) => {
      const target = targets[number];
      const location = target && 'ResTarget' in target ? (target.ResTarget.location ?? 0) : 0;
      return [stringOf(given?.[number]) ?? name, location];
    }),
  );
}

function* twice(columns: readonly (readonly [string | undefined, number])[]): Generator<Duplicate> {
  const seen = new Set<string>();
  for (const [name, location] of columns) {
    if (name === undefined) continue;
    if (seen.has(name)) yield [name, location, 'defined'];
    seen.add(name);
  }
}
