import { nameText } from '../../sql/names.ts';
import type { ObjectName } from '../../sql/names.ts';
import { rangeName } from '../nodes.ts';
import { dropOf, droppedNames, sameRelation } from '../objects.ts';
import { laterInFile } from '../around.ts';
import type { Context, Rule } from '../rule.ts';
import type { LintStatement } from '../statement.ts';

export const rule: Rule = {
  id: 'create-table-force',
  severity: 'error',
  family: 'data-loss',
  summary: 'A table is dropped and created anew under the same name.',
  why: `\`DROP TABLE IF EXISTS t; CREATE TABLE t\` is meant to make a script repeatable, and does so by deleting what is
there. On a developer's machine that is a fresh start; on production it is the loss of every row, and of the
privileges, triggers, policies and foreign keys that the script does not mention. The application goes on without an
error, on an empty table.

A migration runs once, so a table needs no such guard: \`CREATE TABLE\` alone fails where the name is taken, which is
what one wants to know.`,
  unsafe: `DROP TABLE IF EXISTS settings;
CREATE TABLE settings (name text PRIMARY KEY, value text);`,
  safe: `CREATE TABLE settings (name text PRIMARY KEY, value text);`,
  *check(statement, context) {
    const drop = dropOf(statement.node, 'OBJECT_TABLE');
    if (!drop) return;
    const { catalog } = context;
    for (const name of droppedNames(drop)) {
      if (!catalog.relation(name) && catalog.complete) continue;
      const again = laterInFile(statement).find((later) => makes(later, name, context));
      if (!again) continue;
      yield {
        statement,
        relation: name,
        message: `replaces ${nameText(name)} by an empty table where it exists: its rows, privileges, triggers and foreign keys are lost`,
        remedy: 'Leave the DROP out; to change the table, use ALTER TABLE.',
      };
    }
  },
};

function makes({ node }: LintStatement, name: ObjectName, { catalog }: Context): boolean {
  if (!node) return false;
  const into = 'CreateTableAsStmt' in node ? node.CreateTableAsStmt.into?.rel : undefined;
  const range = 'CreateStmt' in node ? node.CreateStmt.relation : into;
  const made = range && range.relpersistence !== 't' ? rangeName(range) : undefined;
  return made !== undefined && sameRelation(catalog, made, name);
}
