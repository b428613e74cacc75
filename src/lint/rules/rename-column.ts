import { columnNames, rangeName, truncated } from '../nodes.ts';
import type { Node, ViewStmt } from 'libpg-query';
import type { ObjectName } from '../../sql/names.ts';
import { mayBeSame, nameText } from '../../sql/names.ts';
import type { Rule } from '../rule.ts';
import type { LintStatement } from '../statement.ts';
import { knownColumn } from '../table-actions.ts';

export const rule: Rule = {
  id: 'rename-column',
  severity: 'error',
  family: 'application',
  summary: 'A column is renamed that running clients know by its old name.',
  why: `Renaming is instant, and it is instant for everybody: from COMMIT on, each query with the old name fails, and until
then each with the new one. There is no order of deploying and migrating in which neither happens, however the two are
timed. PostgreSQL rewrites views and foreign keys for you; queries in the application, bodies of functions written as
text, and prepared statements it does not.`,
  unsafe: `ALTER TABLE users RENAME COLUMN name TO full_name;`,
  safe: `-- 1. A second column. A trigger keeps the two equal while old and new code run side by side.
ALTER TABLE users ADD COLUMN full_name text;
-- 2. Fill it in batches, release code that reads and writes only full_name.
-- 3. In a later release, drop the trigger and the old column.`,
  *check(statement, context) {
    const { node } = statement;
    if (node === undefined || !('RenameStmt' in node)) return;
    const { renameType, relation, subname, newname } = node.RenameStmt;
    const table = rangeName(relation);
    if (renameType !== 'OBJECT_COLUMN' || table === undefined || subname === undefined) return;
    const column = truncated(subname);
    const created = knownColumn(context, table, column)?.created;
    const guard = created && `${column} is new: ${created.file.path} adds it.`;
    const view = oldNameStays(statement, table, column) ? 'A view in its place has the old name.' : undefined;
    yield {
      statement,
      message: `breaks every running client that still says ${nameText(table)}.${column}, from the moment it is called ${newname ?? 'otherwise'}`,
      remedy: `Add ${newname ?? 'the new column'} as a second column, keep both equal with a trigger, and drop ${column} in a later release.`,
      relation: table,
      guarded: guard ?? view,
    };
  },
};

/** A view in the table's place, made in the same transaction, that has the old name. */
function oldNameStays(statement: LintStatement, table: ObjectName, column: string): boolean {
  if (statement.transaction === null) return false;
  return statement.file.statements.some(({ index, transaction, node }) => {
    if (index <= statement.index || transaction !== statement.transaction) return false;
    if (node === undefined || !('ViewStmt' in node)) return false;
    const view = rangeName(node.ViewStmt.view);
    return view !== undefined && mayBeSame(view, table) && columnsOf(node.ViewStmt).includes(column);
  });
}

function columnsOf({ aliases, query }: ViewStmt): string[] {
  const targets = query !== undefined && 'SelectStmt' in query ? (query.SelectStmt.targetList ?? []) : [];
  return [...columnNames(aliases), ...targets.flatMap(nameOfTarget)];
}

function nameOfTarget(node: Node): string[] {
  if (!('ResTarget' in node)) return [];
  const { name, val } = node.ResTarget;
  if (name !== undefined) return [name];
  return val !== undefined && 'ColumnRef' in val ? columnNames(val.ColumnRef.fields).slice(-1) : [];
}
