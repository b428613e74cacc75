import { nameText } from '../../sql/names.ts';
import type { ObjectName } from '../../sql/names.ts';
import { isAtLeast, locksOf, relationKey } from '../locks.ts';
import type { Context, Rule } from '../rule.ts';
import type { LintStatement } from '../statement.ts';

export const rule: Rule = {
  id: 'lock-order-inversion',
  severity: 'warning',
  family: 'transaction',
  summary: 'Two pending transactions lock the same two tables in opposite order.',
  why: `Two transactions that take two locks in opposite order can each end up with one and wait for the other; after
\`deadlock_timeout\` (a second by default) PostgreSQL ends one of them (SQLSTATE 40P01). If one pending file locks orders
before customers and another one customers before orders, then an application that uses both tables in one transaction is
in the wrong order for one of the two, whichever way it does it. The usual order is the application's own, most often the
parent before the child. Better yet, each transaction locks one table.`,
  unsafe: `BEGIN;
ALTER TABLE orders ADD COLUMN a integer;
ALTER TABLE customers ADD COLUMN a integer;
COMMIT;
BEGIN;
ALTER TABLE customers ADD COLUMN b integer;
ALTER TABLE orders ADD COLUMN b integer;
COMMIT;`,
  safe: `BEGIN;
ALTER TABLE customers ADD COLUMN a integer, ADD COLUMN b integer;
COMMIT;
BEGIN;
ALTER TABLE orders ADD COLUMN a integer, ADD COLUMN b integer;
COMMIT;`,
  *checkAll(context) {
    /** For `first second`: the statement that locked the second with the first in hand. */
    const orders = new Map<string, LintStatement>();
    for (const transaction of pendingTransactions(context)) {
      for (const { first, second, statement } of pairs(transaction, context)) {
        const [one, other] = [first, second].map((name) => relationKey(context.catalog, name));
        const opposite = orders.get(`${other ?? ''} ${one ?? ''}`);
        if (opposite) {
          yield {
            statement,
            relation: second,
            message: `locks ${nameText(second)} behind ${nameText(first)}, and ${whereIs(opposite, statement)} locks them in the other order: a deadlock with whoever uses both is possible in one of the two`,
            remedy: 'Lock the tables in the same order everywhere, or one table in each transaction.',
          };
        }
        orders.set(`${one ?? ''} ${other ?? ''}`, statement);
      }
    }
  },
};

function whereIs({ file }: LintStatement, from: LintStatement): string {
  return file === from.file ? 'another transaction of this file' : file.path;
}

function pendingTransactions({ files }: Context): LintStatement[][] {
  return files
    .filter(({ pending }) => pending)
    .flatMap(({ statements }) => {
      const byNumber = new Map<number, LintStatement[]>();
      for (const statement of statements) {
        const { transaction } = statement;
        if (transaction === null) continue;
        const known = byNumber.get(transaction);
        if (known) known.push(statement);
        else byNumber.set(transaction, [statement]);
      }
      return [...byNumber.values()];
    });
}

interface Pair {
  readonly first: ObjectName;
  readonly second: ObjectName;
  readonly statement: LintStatement;
}

/** Two relations that two statements of a transaction lock, in that order. */
function pairs(transaction: readonly LintStatement[], context: Context): Pair[] {
  const found: Pair[] = [];
  const held = new Map<string, ObjectName>();
  for (const statement of transaction) {
    const taken = locksOf(statement, context)
      .filter(({ mode }) => isAtLeast(mode, 'SHARE'))
      .map(({ name }) => ({ key: relationKey(context.catalog, name), name }))
      .filter(({ key }) => !held.has(key));
    for (const { name: second } of taken) {
      for (const first of held.values()) found.push({ first, second, statement });
    }
    for (const { key, name } of taken) held.set(key, name);
  }
  return found;
}
