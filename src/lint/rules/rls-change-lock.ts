import { nameText } from '../../sql/names.ts';
import {
  commandsOf,
  dropOf,
  droppedOnTable,
  earlierPending,
  laterPending,
  named,
  sameRelation,
} from '../objects.ts';
import type { Named } from '../objects.ts';
import type { Context, Rule } from '../rule.ts';
import type { LintStatement } from '../statement.ts';

export const rule: Rule = {
  id: 'rls-change-lock',
  severity: 'warning',
  family: 'lock',
  summary: 'Row level security of a table, or one of its policies, is changed.',
  why: `Enabling, disabling and forcing row level security and creating, altering, renaming and dropping a policy each take
ACCESS EXCLUSIVE on the table until the end of the transaction. The change is instant, but it waits for every query that
is under way on the table, and everybody else waits behind it.

Row level security that is enabled without a policy for a role shows it no row and refuses its writes; only the owner and
roles with BYPASSRLS see the table as before, and with FORCE the owner does not. A script that runs without a
transaction has such a moment between two of its statements. So the policies come first, then ENABLE, in one
transaction.`,
  unsafe: `ALTER TABLE invoices ENABLE ROW LEVEL SECURITY;
CREATE POLICY invoices_own ON invoices USING (account = current_setting('app.account')::bigint);`,
  safe: `-- On a table that is new nobody waits.
CREATE TABLE notes (id bigint PRIMARY KEY, account bigint NOT NULL);
CREATE POLICY notes_own ON notes USING (account = current_setting('app.account')::bigint);
ALTER TABLE notes ENABLE ROW LEVEL SECURITY;`,
  *check(statement, context) {
    for (const { table, hides } of changes(statement)) {
      const text = nameText(table.name);
      const bare = hides && !hasPolicy(table, statement, context);
      const waits = `blocks reads and writes of ${text}, and waits for every query that is under way there`;
      yield {
        statement,
        location: table.location,
        relation: table.name,
        message: bare
          ? `${waits}; no pending file makes a policy for it, and without one all but the owner see no row`
          : waits,
        remedy: 'Put it into a file of its own with a short lock_timeout, policies first and ENABLE last.',
      };
    }
  },
};

function* changes({ node }: LintStatement): Generator<{ table: Named; hides: boolean }> {
  if (!node) return;
  for (const { command, name, location } of commandsOf(node)) {
    const table = { name, location };
    const { subtype } = command;
    if (subtype === 'AT_EnableRowSecurity') yield { table, hides: true };
    const others = ['AT_DisableRowSecurity', 'AT_ForceRowSecurity', 'AT_NoForceRowSecurity'];
    if (others.includes(subtype ?? '')) yield { table, hides: false };
  }
  const onTable = policyTable(node);
  if (onTable) yield { table: onTable, hides: false };
  const drop = dropOf(node, 'OBJECT_POLICY');
  for (const { table } of drop ? droppedOnTable(drop) : []) {
    yield { table: { name: table, location: 0 }, hides: false };
  }
}

function policyTable(node: NonNullable<LintStatement['node']>): Named | undefined {
  if ('CreatePolicyStmt' in node) return named(node.CreatePolicyStmt.table);
  if ('AlterPolicyStmt' in node) return named(node.AlterPolicyStmt.table);
  if ('RenameStmt' in node && node.RenameStmt.renameType === 'OBJECT_POLICY') {
    return named(node.RenameStmt.relation);
  }
  return undefined;
}

function hasPolicy(table: Named, statement: LintStatement, context: Context): boolean {
  return [...earlierPending(statement, context), ...laterPending(statement, context)].some(({ node }) => {
    const on = node && 'CreatePolicyStmt' in node ? named(node.CreatePolicyStmt.table) : undefined;
    return on !== undefined && sameRelation(context.catalog, on.name, table.name);
  });
}
