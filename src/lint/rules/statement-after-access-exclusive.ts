import { nameText } from '../../sql/names.ts';
import { heldEach, heldLocks } from '../locks.ts';
import type { Held, Lock } from '../locks.ts';
import { listed } from '../objects.ts';
import type { Context, Rule } from '../rule.ts';
import type { LintStatement } from '../statement.ts';
import { workOf } from '../weight.ts';

export const rule: Rule = {
  id: 'statement-after-access-exclusive',
  severity: 'warning',
  family: 'transaction',
  summary: 'More work is done in a transaction that has locked an existing table against reads and writes.',
  why: `PostgreSQL gives no lock back before the end of the transaction. An ALTER TABLE that takes a millisecond blocks its
table for as long as everything behind it takes: the UPDATE, the index, the check of a constraint. So the statement with
the strong lock belongs at the end of its transaction, and work that takes time into another one.

For statements that only write a few rows of the catalogs behind the lock, this is a notice, once for each transaction.`,
  unsafe: `ALTER TABLE orders ADD COLUMN total_cents bigint;
UPDATE orders SET total_cents = total * 100 WHERE id < 1000;`,
  safe: `ALTER TABLE orders ADD COLUMN total_cents bigint;
-- The rows are filled in by the next file, which has its own transaction.`,
  *check(statement, context) {
    if (!doesAnything(statement)) return;
    const held = exclusive(heldLocks(context));
    if (held.length === 0) return;
    const tables = listed(held.map(({ name }) => nameText(name)));
    const work = workOf(statement.node, context.catalog);
    if (work === undefined && isNotFirst(context)) return;
    yield {
      statement,
      ...(work === undefined && { severity: 'notice' as const }),
      message:
        work === undefined
          ? `runs while every read and write of ${tables} waits, from a statement before it to the end of the transaction`
          : `makes every read and write of ${tables}, locked by a statement before it, wait for ${work}`,
      remedy: 'Put what takes the lock last, or split the file in two.',
    };
  },
};

function exclusive(held: Held): Lock[] {
  return [...held.values()].filter(({ mode }) => mode === 'ACCESS EXCLUSIVE');
}

/** Was there a statement between the one that took the lock and this one? */
function isNotFirst(context: Context): boolean {
  const taking = heldEach(context).findIndex((held) => exclusive(held).length > 0);
  return context.before.slice(taking + 1).some(doesAnything);
}

/** Settings, savepoints and transaction control take no time and touch no data. */
function doesAnything({ node }: LintStatement): boolean {
  if (!node) return true;
  return !(
    'VariableSetStmt' in node ||
    'VariableShowStmt' in node ||
    'TransactionStmt' in node ||
    'ConstraintsSetStmt' in node ||
    'DiscardStmt' in node ||
    'CommentStmt' in node ||
    'NotifyStmt' in node
  );
}
