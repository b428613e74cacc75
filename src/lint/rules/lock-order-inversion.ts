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
    /** The transactions so far that lock a relation. */
    const byRelation = new Map<string, Order[]>();
    for (const transaction of pendingTransactions(context)) {
      const order = orderOf(transaction, context);
      const told = new Set<string>();
      for (const earlier of sharing(order, byRelation)) {
        for (const { first, second, statement, opposite } of inversions(order, earlier)) {
          const pair = `${first.key} ${second.key}`;
          if (told.has(pair)) continue;
          told.add(pair);
          yield {
            statement,
            relation: second.name,
            message: `locks ${nameText(second.name)} behind ${nameText(first.name)}, and ${whereIs(opposite, statement)} locks them in the other order: a deadlock with whoever uses both is possible in one of the two`,
            remedy: 'Lock the tables in the same order everywhere, or one table in each transaction.',
          };
        }
      }
      for (const key of order.keys()) byRelation.set(key, [...(byRelation.get(key) ?? []), order]);
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

interface Taken {
  readonly key: string;
  readonly name: ObjectName;
  readonly statement: LintStatement;
  /** The statement's place in the transaction. */
  readonly at: number;
}

/** The strong locks of a transaction in the order in which it takes them, each relation once. */
type Order = ReadonlyMap<string, Taken>;

function orderOf(transaction: readonly LintStatement[], context: Context): Order {
  const order = new Map<string, Taken>();
  for (const [at, statement] of transaction.entries()) {
    for (const { name, mode } of locksOf(statement, context)) {
      const key = relationKey(context.catalog, name);
      if (isAtLeast(mode, 'SHARE') && !order.has(key)) order.set(key, { key, name, statement, at });
    }
  }
  return order;
}

/** The earlier transactions that have a relation with this one in common, the latest first. */
function sharing(order: Order, byRelation: ReadonlyMap<string, readonly Order[]>): Order[] {
  const counts = new Map<Order, number>();
  for (const key of order.keys())
    for (const other of byRelation.get(key) ?? []) counts.set(other, (counts.get(other) ?? 0) + 1);
  return [...counts].flatMap(([other, count]) => (count > 1 ? [other] : [])).reverse();
}

interface Inversion {
  first: Taken;
  second: Taken;
  statement: LintStatement;
  opposite: LintStatement;
}

/** Two relations that one statement locks after another here, and the other way round there. */
function* inversions(order: Order, earlier: Order): Generator<Inversion> {
  const shared = [...order.values()].flatMap((here) => {
    const there = earlier.get(here.key);
    return there ? [{ here, there }] : [];
  });
  for (const [index, { here: second, there: before }] of shared.entries()) {
    for (let place = 0; place < index; place++) {
      const first = shared[place];
      if (!first || first.here.at === second.at || before.at >= first.there.at) continue;
      yield { first: first.here, second, statement: second.statement, opposite: first.there.statement };
    }
  }
}
