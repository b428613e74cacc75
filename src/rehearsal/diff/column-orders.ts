import type { InventoryItem } from '../inventory.ts';
import type { ItemChange } from './item-change.ts';

/**
 * Relations whose columns stand in another order, as changes of a kind of its own. Only columns that both sides have
 * count. That of a composite type is not cosmetic: a value of it is written in that order. A view's is part of its
 * definition.
 */
export function columnOrders(
  before: readonly InventoryItem[],
  after: readonly InventoryItem[],
): ItemChange[] {
  const old = columnsByRelation(before);
  const now = columnsByRelation(after);
  const kinds = new Map(
    after.filter(({ kind }) => ORDERED.has(kind)).map(({ kind, identity }) => [identity, kind]),
  );
  const changes: ItemChange[] = [];
  for (const [relation, columns] of now) {
    const kind = kinds.get(relation);
    const was = old.get(relation);
    if (kind === undefined || !was) continue;
    const [orderBefore, orderAfter] = [commonOf(was, columns), commonOf(columns, was)];
    if (orderBefore === orderAfter) continue;
    changes.push({
      before: orderItem(relation, orderBefore),
      after: orderItem(relation, orderAfter),
      cosmetic: kind !== 'composite type',
    });
  }
  return changes;
}

const ORDERED = new Set(['table', 'partitioned table', 'foreign table', 'composite type']);

function columnsByRelation(items: readonly InventoryItem[]): Map<string, InventoryItem[]> {
  const result = new Map<string, InventoryItem[]>();
  for (const item of items) {
    if (item.kind !== 'column' || item.parent === null) continue;
    const columns = result.get(item.parent);
    if (columns) columns.push(item);
    else result.set(item.parent, [item]);
  }
  for (const columns of result.values()) columns.sort((a, b) => place(a) - place(b));
  return result;
}

function place({ properties }: InventoryItem): number {
  return Number(properties['position']);
}

function commonOf(columns: readonly InventoryItem[], others: readonly InventoryItem[]): string {
  const known = new Set(others.map(({ identity }) => identity));
  return columns
    .filter(({ identity }) => known.has(identity))
    .map(({ identity, parent }) => identity.slice((parent ?? '').length + 1))
    .join(', ');
}

function orderItem(relation: string, columns: string): InventoryItem {
  return { kind: 'column order', identity: relation, parent: relation, properties: { definition: columns } };
}
