import { nameText } from '../../sql/names.ts';
import { commandsOf, dropOf, droppedOnTable, named } from '../objects.ts';
import type { Named } from '../objects.ts';
import type { Rule } from '../rule.ts';
import type { LintStatement } from '../statement.ts';

export const rule: Rule = {
  id: 'rule-change-lock',
  severity: 'warning',
  family: 'lock',
  summary: 'A rewrite rule of a table or view is created, dropped, renamed, enabled or disabled.',
  why: `Every change of a rule takes ACCESS EXCLUSIVE on its table or view until the end of the transaction: it waits for all
queries that are under way there, and everybody else waits behind it.

A rule rewrites the query before it runs, which surprises: expressions such as \`nextval()\` are evaluated once for each
copy, \`RETURNING\` and the row count of the command change, and \`COPY\` passes rules by. A trigger does what nearly all of
them are written for.`,
  unsafe: `CREATE RULE orders_no_delete AS ON DELETE TO orders DO INSTEAD NOTHING;`,
  safe: `-- Privileges keep the application from deleting; a trigger could too.
REVOKE DELETE ON orders FROM app;`,
  *check(statement) {
    for (const { name, location } of changed(statement)) {
      const text = nameText(name);
      yield {
        statement,
        location,
        relation: name,
        message: `blocks reads and writes of ${text}, and waits for every query that is under way there`,
        remedy:
          'Use a trigger or a privilege in place of a rule; where it has to be, alone in its file with a short lock_timeout.',
      };
    }
  },
};

function* changed({ node }: LintStatement): Generator<Named> {
  if (!node) return;
  const range = 'RuleStmt' in node ? node.RuleStmt.relation : undefined;
  const renamed =
    'RenameStmt' in node && node.RenameStmt.renameType === 'OBJECT_RULE'
      ? node.RenameStmt.relation
      : undefined;
  const table = named(range ?? renamed);
  if (table) yield table;
  for (const { command, name, location } of commandsOf(node)) {
    if (/^AT_(?:Enable|Disable)\w*Rule$/.test(command.subtype ?? '')) yield { name, location };
  }
  const drop = dropOf(node, 'OBJECT_RULE');
  for (const { table: name } of drop ? droppedOnTable(drop) : []) yield { name, location: 0 };
}
