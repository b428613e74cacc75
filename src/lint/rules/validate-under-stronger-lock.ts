import type { ObjectName } from '../../sql/names.ts';
import { mayBeSame, nameText } from '../../sql/names.ts';
import type { Context, Rule } from '../rule.ts';
import type { LintStatement } from '../statement.ts';
import type { StrongLock } from '../strong-locks.ts';
import { blockedBy, strongLocks } from '../strong-locks.ts';
import type { TableAction } from '../table-actions.ts';
import { rowActions } from '../table-actions.ts';
import { addedBefore } from './not-valid-validate-same-transaction.ts';

export const rule: Rule = {
  id: 'validate-under-stronger-lock',
  severity: 'error',
  family: 'scan',
  summary: 'A constraint is validated while the transaction holds a stronger lock on the table.',
  why: `\`VALIDATE CONSTRAINT\` takes a SHARE UPDATE EXCLUSIVE lock, under which everybody can go on reading and writing, and
that is all its merit. An ALTER TABLE with several actions takes the strongest lock that one of them needs, from the
start. And a lock that an earlier statement took stays until COMMIT. In both cases the whole table is read while nobody
can use it.`,
  unsafe: `ALTER TABLE accounts
  VALIDATE CONSTRAINT accounts_balance_check,
  DROP COLUMN old_balance;`,
  safe: `-- The migration:
ALTER TABLE accounts VALIDATE CONSTRAINT accounts_balance_check;
-- The next migration:
ALTER TABLE accounts DROP COLUMN old_balance;`,
  *check(statement, context) {
    for (const command of rowActions(statement, context)) {
      const { relation, subtype, name } = command;
      if (subtype !== 'AT_ValidateConstraint' || name === undefined) continue;
      // That one is told by not-valid-validate-same-transaction.
      if (addedBefore(statement, relation, name, context) !== undefined) continue;
      const held = beside(command, context) ?? heldBefore(relation, context);
      if (held === undefined) continue;
      yield {
        statement,
        message: `blocks ${held.blocks} ${held.blocks === 'writes' ? 'to' : 'of'} ${nameText(relation)} while every row is checked for ${name}: ${held.by}`,
        remedy: `Validate ${name} in a transaction of its own.`,
        relation,
      };
    }
  },
};

interface Held {
  readonly blocks: StrongLock['blocks'];
  readonly by: string;
}

function beside({ all }: TableAction, { serverVersionNum }: Context): Held | undefined {
  const strongest = strongestOf(all.flatMap((command) => blockedBy(command, serverVersionNum) ?? []));
  return (
    strongest && { blocks: strongest, by: 'the other actions of the same ALTER TABLE need a stronger lock' }
  );
}

function heldBefore(table: ObjectName, context: Context): Held | undefined {
  const held = context.before.flatMap((other) =>
    locksOn(other, table, context).map((blocks) => ({ blocks, other })),
  );
  const strongest = strongestOf(held.map(({ blocks }) => blocks));
  const by = held.find(({ blocks }) => blocks === strongest);
  if (strongest === undefined || by === undefined) return undefined;
  return {
    blocks: strongest,
    by: `the lock that ${firstWords(by.other)} took is held until the transaction ends`,
  };
}

function locksOn(other: LintStatement, table: ObjectName, context: Context): StrongLock['blocks'][] {
  return strongLocks(other, context).flatMap((lock) => (mayBeSame(lock.table, table) ? [lock.blocks] : []));
}

function strongestOf(all: readonly StrongLock['blocks'][]): StrongLock['blocks'] | undefined {
  return all.find((blocks) => blocks === 'reads and writes') ?? all[0];
}

/** `ALTER TABLE`, to say which one. */
function firstWords({ sql }: LintStatement): string {
  const words = /[a-z]+(?:\s+[a-z]+)?/i.exec(sql.replace(/--.*$|\/\*[\s\S]*?\*\//gm, ''));
  return `the ${(words?.[0] ?? 'statement').replace(/\s+/g, ' ').toUpperCase()} before it`;
}
