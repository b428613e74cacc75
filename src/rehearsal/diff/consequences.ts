import type { InventoryItem } from '../inventory.ts';
import { directionOf, itemOf } from './item-change.ts';
import type { DiffOptions, Direction, ItemChange } from './item-change.ts';

/** Leaves out what is told by another change already. */
export function withoutConsequences(
  changes: readonly ItemChange[],
  ancestors: ReadonlyMap<string, readonly string[]>,
  { parts = true }: DiffOptions,
): ItemChange[] {
  const told = new Map(
    changes.flatMap((change) => {
      const item = change.before ?? itemOf(change);
      const key = `${item.kind} ${item.identity}`;
      return [
        [key, change] as const,
        ...(hasOwnName(item) ? [[byDefinition(item, item.parent), change] as const] : []),
      ];
    }),
  );
  const changed = (key: string): Direction | undefined => {
    const change = told.get(key);
    return change && directionOf(change);
  };
  const relations = new Map(
    changes.flatMap((change) => {
      const item = itemOf(change);
      return item.parent === null ? [[item.identity, directionOf(change)] as const] : [];
    }),
  );

  return changes.filter((change) => {
    const item = change.before ?? itemOf(change);
    const direction = directionOf(change);
    const follows = causes(item, ancestors).some((key) => changed(key) === direction);
    if (follows || impliedNotNull(item, told)) return false;
    const comesAlong =
      item.parent !== null && direction !== 'changed' && relations.get(item.parent) === direction;
    return parts || !comesAlong;
  });
}

/** What an item comes, goes or changes with, as `kind identity`. */
function causes(item: InventoryItem, ancestors: ReadonlyMap<string, readonly string[]>): string[] {
  const { kind, identity, parent, properties } = item;
  switch (kind) {
    case 'index': {
      const { constraint, 'attached to': attachedTo } = properties;
      return [
        ...(constraint === undefined || parent === null ? [] : [`constraint ${parent}.${constraint}`]),
        ...(attachedTo === undefined ? [] : [`index ${attachedTo}`]),
      ];
    }
    case 'sequence': {
      const column = properties['identity of'];
      return column === undefined ? [] : [`column ${column}`];
    }
    case 'sequence parameters':
      return [`sequence ${identity}`];
    case 'column':
    case 'constraint':
    case 'trigger':
      if (parent === null || properties['inherited'] === undefined) return [];
      return (ancestors.get(parent) ?? []).flatMap((ancestor) => [
        `${kind} ${ancestor}${identity.slice(parent.length)}`,
        ...(hasOwnName(item) ? [byDefinition(item, ancestor)] : []),
      ]);
    default:
      return [];
  }
}

/** A key of a partition has another name than that of the partitioned table. */
function hasOwnName({ kind, properties }: InventoryItem): boolean {
  return kind === 'constraint' && properties['kind'] !== undefined;
}

function byDefinition({ kind, properties }: InventoryItem, table: string | null): string {
  return `${kind} on ${table ?? ''}: ${properties['definition'] ?? ''}`;
}

/** From version 18 on NOT NULL is a constraint; the column says the same. */
function impliedNotNull(
  { kind, parent, properties }: InventoryItem,
  told: ReadonlyMap<string, ItemChange>,
): boolean {
  const column = /^NOT NULL (.*)$/.exec(properties['definition'] ?? '')?.[1];
  if (kind !== 'constraint' || column === undefined || parent === null) return false;
  if ('not validated' in properties) return false;
  const change = told.get(`column ${parent}.${column}`);
  return (
    change !== undefined && change.before?.properties['not null'] !== change.after?.properties['not null']
  );
}
