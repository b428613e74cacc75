import { nameText } from '../../sql/names.ts';
import { thingText } from '../effects.ts';
import { fragileEffects } from '../fragile.ts';
import type { Effect } from '../effects.ts';
import { isConcurrent } from '../outside-block.ts';
import type { Rule } from '../rule.ts';
import type { LintStatement } from '../statement.ts';

export const rule: Rule = {
  id: 'non-idempotent-outside-transaction',
  severity: 'warning',
  family: 'transaction',
  summary: 'A statement outside of a transaction cannot be run a second time.',
  why: `In a file that runs without a transaction each statement is final by itself. When a later one fails, the earlier
ones stay. Whoever then runs the file again stops at the first statement that finds its work done: the index exists
already, the column is gone already.

migrate-action notes how many statements of such a file are done and goes on behind them. It cannot when the file is
changed after the failure, which is the usual way to mend it, nor when the connection breaks in the middle of a
statement. With IF NOT EXISTS, OR REPLACE, or a DROP … IF EXISTS before, the file can always be run again from its
start; so can a file with one statement only.`,
  unsafe: `CREATE INDEX CONCURRENTLY orders_placed_at_idx ON orders (placed_at);
ALTER TABLE orders DROP COLUMN legacy_code;`,
  safe: `DROP INDEX CONCURRENTLY IF EXISTS orders_placed_at_idx;
CREATE INDEX CONCURRENTLY orders_placed_at_idx ON orders (placed_at);
ALTER TABLE orders DROP COLUMN IF EXISTS legacy_code;`,
  *check(statement, context) {
    // What PostgreSQL refuses in a transaction block never runs in one.
    if (statement.transaction !== null && !isConcurrent(statement.node)) return;
    const fragile = fragileEffects(statement);
    const [first] = fragile;
    if (!first) return;
    const alone = statement.file.statements.length === 1;
    yield {
      statement,
      message: `is done for good when a later statement fails, and stops a second run of the file: ${fragile.map(reason).join('; ')}`,
      remedy: buildsConcurrently(statement)
        ? `Write DROP INDEX CONCURRENTLY IF EXISTS ${nameText(first.name)} before it, which also removes what a failed attempt left.`
        : remedy(first, context.serverVersionNum),
      evenIfNew: true,
      ...(alone && { guarded: 'it is the only statement of its file, so nothing else can fail behind it' }),
    };
  },
};

function buildsConcurrently({ node }: LintStatement): boolean {
  return node !== undefined && 'IndexStmt' in node && node.IndexStmt.concurrent === true;
}

function reason(effect: Effect): string {
  return `${thingText(effect)} is ${effect.adds ? 'there' : 'gone'} by then`;
}

function remedy({ adds, guard }: Effect, serverVersionNum: number): string {
  if (guard === 'OR REPLACE TRIGGER') {
    return serverVersionNum >= 140000
      ? 'Write CREATE OR REPLACE TRIGGER.'
      : 'Drop it with DROP TRIGGER IF EXISTS before.';
  }
  if (guard !== undefined) return `Write ${guard}.`;
  return adds
    ? 'Drop it with IF EXISTS before, or give the statement a file of its own.'
    : 'Give the statement a file of its own.';
}
