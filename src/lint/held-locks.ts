import type { Node } from 'libpg-query';
import { nameText } from '../sql/names.ts';
import type { ObjectName } from '../sql/names.ts';
import { BeforeFold } from './before-fold.ts';
import type { Catalog } from './catalog.ts';
import { isAtLeast, locksOf, relationKey } from './locks.ts';
import type { Lock } from './locks.ts';
import { truncated } from './nodes.ts';
import { named } from './objects.ts';
import type { Context } from './rule.ts';
import type { LintStatement } from './statement.ts';

/** The strongest lock on each relation that a transaction holds on to, by `relationKey`. */
export type Held = ReadonlyMap<string, Lock>;

interface HeldState {
  all: Map<string, Lock>;
  /** Those of them in ACCESS EXCLUSIVE. */
  exclusive: Map<string, Lock>;
}

/** What the statements before hold on to until the end of the transaction. */
export function heldLocks(context: Context): Held {
  return fold.of(context).all;
}

/** What of it stops reads as well. */
export function heldExclusively(context: Context): Held {
  return fold.of(context).exclusive;
}

const fold = new BeforeFold<HeldState>(
  () => ({ all: new Map(), exclusive: new Map() }),
  ({ all, exclusive }, statement, context) => {
    for (const [key, lock] of keyedLocks([all, exclusive], statement, context)) {
      const known = all.get(key);
      if (!known || !isAtLeast(known.mode, lock.mode)) all.set(key, lock);
      if (lock.mode === 'ACCESS EXCLUSIVE' && !exclusive.has(key)) exclusive.set(key, lock);
    }
  },
);

/**
 * The locks of a statement that has been applied to the catalog. A relation that it gives another name is known by
 * the new one from then on, in `held`, too: it is one relation, and one lock.
 */
export function keyedLocks(
  held: readonly Map<string, Lock>[],
  statement: LintStatement,
  context: Context,
): (readonly [string, Lock])[] {
  const { catalog } = context;
  const move = moveOf(statement.node, catalog);
  if (move) for (const locks of held) rename(locks, move);
  return locksOf(statement, context).map((lock) => [
    move && nameText(lock.name) === move.written ? move.to : relationKey(catalog, lock.name),
    lock,
  ]);
}

interface Move {
  /** As the statement has the old name. */
  written: string;
  /** Keys that the relation may have had. */
  from: string[];
  to: string;
}

function rename(locks: Map<string, Lock>, { from, to }: Move): void {
  for (const key of from) {
    const lock = locks.get(key);
    if (!lock) continue;
    locks.delete(key);
    locks.set(to, lock);
  }
}

function moveOf(node: Node | undefined, catalog: Catalog): Move | undefined {
  const names = newNameOf(node);
  if (!names) return undefined;
  const { old, now } = names;
  const relation = catalog.relation(now);
  if (!relation) return undefined;
  const schemas = new Set([old.schema, old.schema ?? relation.schema]);
  return {
    written: nameText(old),
    from: [...schemas].map((schema) => nameText({ ...(schema !== undefined && { schema }), name: old.name })),
    to: nameText(relation),
  };
}

function newNameOf(node: Node | undefined): { old: ObjectName; now: ObjectName } | undefined {
  if (!node) return undefined;
  if ('RenameStmt' in node) {
    const { renameType, relation, newname = '' } = node.RenameStmt;
    const old = named(relation)?.name;
    if (!old || !RELATIONS.has(renameType ?? '')) return undefined;
    return { old, now: { ...old, name: truncated(newname) } };
  }
  if ('AlterObjectSchemaStmt' in node) {
    const { relation, newschema = '' } = node.AlterObjectSchemaStmt;
    const old = named(relation)?.name;
    return old && { old, now: { schema: truncated(newschema), name: old.name } };
  }
  return undefined;
}

const RELATIONS: ReadonlySet<string> = new Set([
  'OBJECT_TABLE',
  'OBJECT_VIEW',
  'OBJECT_MATVIEW',
  'OBJECT_SEQUENCE',
  'OBJECT_FOREIGN_TABLE',
]);
