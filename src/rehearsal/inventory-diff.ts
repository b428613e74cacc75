import type { ReportChange } from '../engine/report-rehearsal.ts';
import { pairChosenNames } from './diff/chosen-names.ts';
import { columnOrders } from './diff/column-orders.ts';
import { withoutConsequences } from './diff/consequences.ts';
import type { DiffOptions, ItemChange } from './diff/item-change.ts';
import { inOrder } from './diff/order.ts';
import { reportChange } from './diff/report-change.ts';
import type { Inventory, InventoryItem } from './inventory.ts';

export type { DiffOptions } from './diff/item-change.ts';

/**
 * Where `after` is another schema than `before`, object by object: a relation, then what hangs on it. A difference is
 * cosmetic when nothing behaves differently: the order of a table's columns, a name that PostgreSQL chose, the
 * line endings of a function's text. What comes and goes with something else is not told of its own: the index of a
 * constraint, the sequence of an identity column.
 *
 * @throws {RangeError} when the two are of different major versions, whose texts differ for no reason of the schema
 */
export function diffInventories(
  before: Inventory,
  after: Inventory,
  options: DiffOptions = {},
): ReportChange[] {
  return itemChanges(before, after, options).map((change) => reportChange(change, options));
}

/** The same with the items themselves. */
export function itemChanges(before: Inventory, after: Inventory, options: DiffOptions = {}): ItemChange[] {
  if (before.major !== after.major)
    throw new RangeError(
      `inventories of PostgreSQL ${before.major} and ${after.major} cannot be compared: their texts differ`,
    );
  const changes = pairChosenNames(differences(before.items, after.items, options));
  const orders = columnOrders(before.items, after.items);
  const ancestors = ancestorsOf([...before.items, ...after.items]);
  return [...withoutConsequences(changes, ancestors, options), ...orders].sort(inOrder);
}

/** By relation: those that it is a partition of, or inherits from otherwise. */
function ancestorsOf(items: readonly InventoryItem[]): Map<string, readonly string[]> {
  return new Map(
    items.flatMap(({ identity, parent, properties: { inherits } }) =>
      parent === null && inherits !== undefined ? [[identity, inherits.split(', ')] as const] : [],
    ),
  );
}

function differences(
  before: readonly InventoryItem[],
  after: readonly InventoryItem[],
  options: DiffOptions,
): ItemChange[] {
  const old = new Map(before.map((item) => [keyOf(item), item]));
  const changes: ItemChange[] = [];
  for (const item of after) {
    const key = keyOf(item);
    const was = old.get(key);
    old.delete(key);
    const change = was ? changeOf(was, item, options) : { before: undefined, after: item, cosmetic: false };
    if (change) changes.push(change);
  }
  for (const item of old.values()) changes.push({ before: item, after: undefined, cosmetic: false });
  return changes;
}

/** PostgreSQL allows no two objects of one kind and identity, and no NUL in a name. */
function keyOf({ kind, identity }: InventoryItem): string {
  return `${kind}\0${identity}`;
}

function changeOf(
  before: InventoryItem,
  after: InventoryItem,
  { owners = true }: DiffOptions,
): ItemChange | undefined {
  const names = new Set([...Object.keys(before.properties), ...Object.keys(after.properties)]);
  // Places are compared table by table: one column more moves all behind it.
  names.delete('position');
  if (!owners) names.delete('owner');
  const different = [...names].filter((name) => before.properties[name] !== after.properties[name]);
  if (different.length === 0) return undefined;
  const cosmetic = different.every(
    (name) => withoutReturns(before.properties[name]) === withoutReturns(after.properties[name]),
  );
  return { before, after, cosmetic };
}

/** A checkout may turn the line endings of a file, and so those of a function's text. */
function withoutReturns(text: string | undefined): string | undefined {
  return text?.replaceAll('\r\n', '\n');
}
