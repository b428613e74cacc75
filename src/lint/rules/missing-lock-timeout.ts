import { nameText } from '../../sql/names.ts';
import { heldLocks } from '../held-locks.ts';
import { locksOf, relationKey, stops } from '../locks.ts';
import type { Rule } from '../rule.ts';
import type { LintFile, LintStatement } from '../statement.ts';
import { isInOwnBlock } from '../transaction-words.ts';
import { setOf } from '../timeout-value.ts';

export const rule: Rule = {
  id: 'missing-lock-timeout',
  severity: 'warning',
  family: 'lock',
  summary: 'A strong lock on an existing table is waited for without a limit.',
  why: `Locks are given out in the order in which they were asked for. A statement that waits for ACCESS EXCLUSIVE behind one
long query is itself waited for by every query that comes after it: a change that takes a millisecond stops the table for
as long as somebody else's query or idle transaction lasts. \`lock_timeout\` bounds that: the statement gives up, the
queue drains, and the runner tries again.

migrate-action sets a \`lock_timeout\` and tries again by itself, so this rule speaks up only where none is in effect: the
file sets it to 0 or resets it, its head says \`lock-timeout=0\`, or the runner was told to use none. \`SET LOCAL\` outside
of a transaction block has no effect but a warning, and a SET behind the statement comes too late for it.`,
  unsafe: `SET lock_timeout = 0;
ALTER TABLE orders ADD COLUMN note text;`,
  safe: `SET lock_timeout = '2s';
ALTER TABLE orders ADD COLUMN note text;`,
  *check(statement, context) {
    if (context.settings.lockTimeoutMs > 0) return;
    const held = heldLocks(context);
    for (const { name, mode, location } of locksOf(statement, context)) {
      const has = held.get(relationKey(context.catalog, name));
      // A lock of its own kind is asked for anew, also under a stronger one.
      if (has?.mode === mode) continue;
      const light = mode === 'SHARE UPDATE EXCLUSIVE';
      yield {
        statement,
        location,
        relation: name,
        ...(light && { severity: 'notice' as const }),
        message: `waits for its lock on ${nameText(name)} without a limit, and ${stops(mode)} of it waits behind${why(statement)}`,
        remedy: "Set a limit before it, such as SET lock_timeout = '2s', or leave the runner's in effect.",
      };
      return;
    }
  },
};

/** What the file does about it that does not help. */
function why(statement: LintStatement): string {
  const sets = settingsIn(statement.file);
  const before = sets.findLast(({ index }) => index < statement.index);
  const set = setOf(before?.node);
  if (set?.local === true && statement.transaction === null && !isInOwnBlock(statement)) {
    return ': SET LOCAL has no effect outside of a transaction';
  }
  const later = sets.some(({ index }) => index > statement.index);
  return set === undefined && later ? ': lock_timeout is set behind it only' : '';
}

const known = new WeakMap<LintFile, readonly LintStatement[]>();

/** The statements that set lock_timeout: looked for once in a file. */
function settingsIn(file: LintFile): readonly LintStatement[] {
  let found = known.get(file);
  if (!found) {
    found = file.statements.filter(({ node }) => setOf(node)?.name === 'lock_timeout');
    known.set(file, found);
  }
  return found;
}
