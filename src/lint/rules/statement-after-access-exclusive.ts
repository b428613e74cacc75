import { nameText } from '../../sql/names.ts';
import { BeforeFold } from '../before-fold.ts';
import { heldExclusively } from '../held-locks.ts';
import { locksOf } from '../locks.ts';
import type { Lock } from '../locks.ts';
import { list } from '../wording.ts';
import type { Rule } from '../rule.ts';
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
    const before = sofar.of(context);
    if (!before.locked || !doesAnything(statement)) return;
    const work = workOf(statement.node, context.catalog);
    if (work === undefined && before.worked) return;
    const tables = named([...heldExclusively(context).values()]);
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

/** Whether there is an exclusive lock by then, and a statement behind the one that took it. */
const sofar = new BeforeFold(
  () => ({ locked: false, worked: false }),
  (state, statement, context) => {
    if (state.locked && doesAnything(statement)) state.worked = true;
    if (locksOf(statement, context).some(({ mode }) => mode === 'ACCESS EXCLUSIVE')) state.locked = true;
  },
);

/** Who locks more tables than this need not read them all. */
const MOST_NAMED = 10;

function named(locks: readonly Lock[]): string {
  const names = locks.slice(0, MOST_NAMED).map(({ name }) => nameText(name));
  const more = locks.length - names.length;
  return list(more > 0 ? [...names, `${more} more`] : names);
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
