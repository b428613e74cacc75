import { nameText } from '../../sql/names.ts';
import { commandsOf } from '../objects.ts';
import type { Rule } from '../rule.ts';

export const rule: Rule = {
  id: 'owner-change',
  severity: 'notice',
  family: 'lock',
  summary: 'A table, view or sequence gets another owner.',
  why: `\`OWNER TO\` takes ACCESS EXCLUSIVE on the relation until the end of the transaction, and so does \`REASSIGN OWNED\` on
every relation of the role. It is instant, but waits for every query that is under way there.

What changes is who may do what: the old owner loses every right that it was not granted, among them that of later
migrations to alter the table. The new owner is exempt from row level security unless it is forced, and a view reads its
tables with the rights of its owner (unless it is a \`security_invoker\` view, PostgreSQL 15 and later).`,
  unsafe: `ALTER TABLE orders OWNER TO shop_owner;`,
  safe: `-- A right for what is needed, in place of ownership. GRANT stops nobody.
GRANT SELECT, INSERT, UPDATE, DELETE ON orders TO shop_app;`,
  *check(statement) {
    const { node } = statement;
    const remedy = 'Grant the rights that are needed, or do it alone in its file with a short lock_timeout.';
    for (const { command, name, location } of commandsOf(node)) {
      if (command.subtype !== 'AT_ChangeOwner') continue;
      const message = `blocks reads and writes of ${nameText(name)} for a moment, and takes its rights from the owner before`;
      yield { statement, location, relation: name, message, remedy };
    }
    if (node && 'ReassignOwnedStmt' in node) {
      const message =
        'blocks reads and writes of every table of the role until COMMIT, and takes its rights from it';
      yield { statement, message, remedy };
    }
  },
};
