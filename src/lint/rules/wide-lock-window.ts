import { nameText } from '../../sql/names.ts';
import { heldExclusively, heldLocks } from '../held-locks.ts';
import type { Held } from '../held-locks.ts';
import { isAtLeast, locksOf, relationKey } from '../locks.ts';
import type { Lock } from '../locks.ts';
import type { Rule } from '../rule.ts';

export const rule: Rule = {
  id: 'wide-lock-window',
  severity: 'warning',
  family: 'transaction',
  summary: 'One transaction collects strong locks on several existing tables.',
  why: `Each lock is kept until the end of the transaction. While the second one is waited for, the first table is already
blocked: the wait for a long query on one table becomes an outage of the other. And whoever uses the tables in the other
order, an application's transaction for one, can make it a deadlock. With one table in each file, each is blocked for its
own change only.`,
  unsafe: `ALTER TABLE orders ADD COLUMN note text;
ALTER TABLE customers ADD COLUMN note text;`,
  safe: `ALTER TABLE orders ADD COLUMN note text;
-- The next file: ALTER TABLE customers ADD COLUMN note text;`,
  *check(statement, context) {
    const { catalog } = context;
    const held = heldLocks(context);
    for (const lock of locksOf(statement, context)) {
      const key = relationKey(catalog, lock.name);
      const has = held.get(key);
      if (!isAtLeast(lock.mode, 'SHARE') || (has && isAtLeast(has.mode, 'SHARE'))) continue;
      const other = otherThan(key, lock.mode === 'ACCESS EXCLUSIVE' ? held : heldExclusively(context));
      if (!other) continue;
      yield {
        statement,
        location: lock.location,
        relation: lock.name,
        message: `waits for ${nameText(lock.name)} while ${nameText(other.name)} is locked already, and keeps both until the end of the transaction`,
        remedy: 'Change each table in a file of its own.',
      };
      return;
    }
  },
};

function otherThan(key: string, held: Held): Lock | undefined {
  for (const [otherKey, other] of held) if (otherKey !== key && isAtLeast(other.mode, 'SHARE')) return other;
  return undefined;
}
