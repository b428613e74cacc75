import { listName } from '../nodes.ts';
import type { ObjectName } from '../../sql/names.ts';
import { mayBeSame, nameText } from '../../sql/names.ts';
import { boundedLock } from '../bounded-lock.ts';
import type { NewForeignKey } from '../foreign-keys.ts';
import { foreignKeysOf, isNew, newForeignKeys } from '../foreign-keys.ts';
import type { Context, Hit, Rule } from '../rule.ts';
import type { LintStatement } from '../statement.ts';
import { tableActions } from '../table-actions.ts';
import { typeChanges } from '../type-change.ts';
import { shortName } from '../wording.ts';

export const rule: Rule = {
  id: 'foreign-key-locks-referenced-table',
  severity: 'warning',
  family: 'lock',
  summary: 'A statement about one table locks another one, because of a foreign key between them.',
  why: `A foreign key has triggers on both tables. Making one, even within \`CREATE TABLE\` and even as NOT VALID, locks the
*referenced* table with SHARE ROW EXCLUSIVE: nothing can be written to it. Taking one away locks it with ACCESS
EXCLUSIVE: it cannot be read either. \`DROP TABLE\` and \`DROP COLUMN\` take foreign keys away, too, and so does a
change of the column's type, which makes the key anew.

The work is done in an instant, but the lock stays until the transaction ends, and to get it the statement has to wait
for every transaction that has touched the table. While it waits, everybody else waits behind it. A \`lock_timeout\`
bounds that, and a transaction of its own keeps the lock short.`,
  unsafe: `CREATE TABLE order_notes (
  id bigint PRIMARY KEY,
  order_id bigint NOT NULL REFERENCES orders (id)
);
UPDATE settings SET value = 'on' WHERE name = 'order_notes';`,
  safe: `-- The migration:
CREATE TABLE order_notes (
  id bigint PRIMARY KEY,
  order_id bigint NOT NULL
);
UPDATE settings SET value = 'on' WHERE name = 'order_notes';
-- The next migration:
-- The table is still empty, so there is nothing to look up. Alone, the lock on orders is short.
SET LOCAL lock_timeout = '2s';
ALTER TABLE order_notes ADD CONSTRAINT order_notes_order_fk
  FOREIGN KEY (order_id) REFERENCES orders (id);`,
  *check(statement, context) {
    for (const key of newForeignKeys(statement, context)) {
      if (isToldElsewhere(key, context) || mayBeSame(key.referenced, key.table)) continue;
      const harm = `blocks writes to ${nameText(key.referenced)}, to which ${nameText(key.table)} gets a foreign key,`;
      yield hitOf(statement, context, key.referenced, harm, key.constraint.location);
    }
    for (const { table, referenced, by } of lostKeys(statement, context)) {
      if (mayBeSame(referenced, table)) continue;
      const harm = `blocks reads and writes of ${shortName(referenced, context.catalog)} as well, since the foreign key of ${nameText(table)} is ${by},`;
      yield hitOf(statement, context, referenced, harm);
    }
  },
};

/** Two rules about existing tables say the same of both of theirs. */
function isToldElsewhere({ table, by, scans }: NewForeignKey, context: Context): boolean {
  return !isNew(context, table) && (by === 'add column' || (by === 'add constraint' && scans));
}

/** With a lock_timeout, or as the last statement of its transaction, only the wait or the moment is left. */
function hitOf(
  statement: LintStatement,
  { settings }: Context,
  relation: ObjectName,
  harm: string,
  location?: number,
): Hit {
  const limited = settings.lockTimeoutMs > 0;
  const last = isLast(statement);
  const until = last ? 'for an instant' : 'until the transaction ends';
  const wait = limited
    ? ''
    : '; everybody queues behind it while it waits for the lock, since there is no lock_timeout';
  return {
    statement,
    location,
    message: `${harm} ${until}${wait}`,
    remedy: 'Put it into a transaction of its own, with a lock_timeout.',
    relation,
    guarded: boundedLock(statement, settings),
    ...(limited && last && { severity: 'notice' }),
  };
}

function isLast({ file, index, transaction }: LintStatement): boolean {
  if (transaction === null) return true;
  return !file.statements.some((other) => {
    const ends = other.node !== undefined && 'TransactionStmt' in other.node;
    return other.index > index && other.transaction === transaction && !ends;
  });
}

interface LostKey {
  readonly table: ObjectName;
  readonly referenced: ObjectName;
  readonly by: 'dropped with it' | 'made anew';
}

function* lostKeys(statement: LintStatement, context: Context): Iterable<LostKey> {
  for (const { relation, subtype, name } of tableActions(statement)) {
    if (subtype !== 'AT_DropColumn' || name === undefined) continue;
    yield* keysOver(relation, name, 'dropped with it', context);
  }
  for (const { command, column, effect } of typeChanges(statement, context)) {
    if (effect === 'free') yield* keysOver(command.relation, column, 'made anew', context);
  }
  const { node } = statement;
  if (node === undefined || !('DropStmt' in node) || node.DropStmt.removeType !== 'OBJECT_TABLE') return;
  for (const object of node.DropStmt.objects ?? []) {
    const table = 'List' in object ? listName(object.List.items) : undefined;
    if (table !== undefined) yield* keysOver(table, undefined, 'dropped with it', context);
  }
}

function* keysOver(
  table: ObjectName,
  column: string | undefined,
  by: LostKey['by'],
  context: Context,
): Iterable<LostKey> {
  for (const { columns, references } of foreignKeysOf(context, table)) {
    if (references === undefined || (column !== undefined && !columns.includes(column))) continue;
    yield { table, referenced: references, by };
  }
}
