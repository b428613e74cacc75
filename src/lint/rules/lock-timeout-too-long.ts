import { isAtLeast, locksOf } from '../locks.ts';
import type { Rule } from '../rule.ts';
import { milliseconds } from '../settings.ts';
import { durationText, setOf } from '../timeout-value.ts';

/** Longer than most applications and load balancers wait for an answer. */
const longest = 10_000;

export const rule: Rule = {
  id: 'lock-timeout-too-long',
  severity: 'warning',
  family: 'lock',
  summary: 'A lock_timeout of more than 10 seconds.',
  why: `While a statement waits for ACCESS EXCLUSIVE, every query that comes after it waits behind. So \`lock_timeout\` is the
longest outage that one attempt may cause, and it should be shorter than what users and load balancers put up with: one
or two seconds. To get through on a busy table, many short attempts with a pause between them do better than a long one;
migrate-action makes them by itself.`,
  unsafe: `SET lock_timeout = '5min';
ALTER TABLE orders ADD COLUMN note text;`,
  safe: `SET lock_timeout = '2s';
ALTER TABLE orders ADD COLUMN note text;`,
  *check(statement, context) {
    const set = setOf(statement.node);
    const remedy = 'Use one or two seconds; the runner tries again.';
    if (set?.name === 'lock_timeout') {
      const ms = milliseconds(set.value);
      if (ms === undefined || ms <= longest) return;
      yield { statement, message: sentence(ms), remedy };
      return;
    }
    const { lockTimeoutMs, fileSetLockTimeout } = context.settings;
    if (fileSetLockTimeout || lockTimeoutMs <= longest) return;
    const lock = locksOf(statement, context).find(({ mode }) => isAtLeast(mode, 'SHARE'));
    if (!lock) return;
    yield {
      statement,
      location: lock.location,
      relation: lock.name,
      message: sentence(lockTimeoutMs),
      remedy,
    };
  },
};

function sentence(ms: number): string {
  return `lets others wait in line for up to ${durationText(ms)} at each attempt to get a lock`;
}
