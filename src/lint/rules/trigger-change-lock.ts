import { nameText } from '../../sql/names.ts';
import { commandsOf, dropOf, droppedOnTable, named } from '../objects.ts';
import type { Named } from '../objects.ts';
import type { Rule } from '../rule.ts';
import type { LintStatement } from '../statement.ts';

export const rule: Rule = {
  id: 'trigger-change-lock',
  severity: 'warning',
  family: 'lock',
  summary: 'A trigger of an existing table is created, dropped, renamed, enabled or disabled.',
  why: `\`CREATE TRIGGER\` and \`ENABLE\` or \`DISABLE TRIGGER\` take SHARE ROW EXCLUSIVE on the table: writes wait until the end
of the transaction, and the statement itself waits for every transaction that has written to the table. \`DROP TRIGGER\`
and \`ALTER TRIGGER … RENAME\` take ACCESS EXCLUSIVE, so reads wait too.

From then on a row trigger runs for every row that is written, in the transaction of the writer: a slow or failing
function makes the application slow or failing. \`DISABLE TRIGGER ALL\` also turns off the checks of foreign keys; rows
that are written meanwhile are never checked, not even when the triggers are enabled again.`,
  unsafe: `CREATE TRIGGER orders_audit AFTER UPDATE ON orders
  FOR EACH ROW EXECUTE FUNCTION audit_row();`,
  safe: `-- On a table that is new nobody waits.
CREATE TABLE order_notes (id bigint PRIMARY KEY, note text);
CREATE TRIGGER order_notes_audit AFTER UPDATE ON order_notes
  FOR EACH ROW EXECUTE FUNCTION audit_row();`,
  *check(statement) {
    for (const { table, reads, unchecked } of changes(statement)) {
      const text = nameText(table.name);
      const blocks = `blocks ${reads ? 'reads and writes of' : 'writes to'} ${text}, and waits for every transaction that ${reads ? 'uses it' : 'has written to it'}`;
      yield {
        statement,
        location: table.location,
        relation: table.name,
        message: unchecked
          ? `${blocks}; rows written from now on are not checked by its foreign keys, and never will be`
          : blocks,
        remedy:
          'Put it into a file of its own with a short lock_timeout, so that nothing queues up behind it.',
      };
    }
  },
};

interface Change {
  readonly table: Named;
  readonly reads: boolean;
  readonly unchecked?: boolean;
}

function* changes({ node }: LintStatement): Generator<Change> {
  if (!node) return;
  if ('CreateTrigStmt' in node) {
    const table = named(node.CreateTrigStmt.relation);
    if (table) yield { table, reads: false };
  }
  for (const { command, name, location } of commandsOf(node)) {
    const { subtype } = command;
    if (subtype && /^AT_(?:Enable|Disable)\w*Trig/.test(subtype)) {
      yield { table: { name, location }, reads: false, unchecked: subtype === 'AT_DisableTrigAll' };
    }
  }
  if ('RenameStmt' in node && node.RenameStmt.renameType === 'OBJECT_TRIGGER') {
    const table = named(node.RenameStmt.relation);
    if (table) yield { table, reads: true };
  }
  const drop = dropOf(node, 'OBJECT_TRIGGER');
  for (const { table } of drop ? droppedOnTable(drop) : []) {
    yield { table: { name: table, location: 0 }, reads: true };
  }
}
