import type { InventoryItem } from '../inventory.ts';
import { directionOf, itemOf } from './item-change.ts';
import type { DiffOptions, Direction, ItemChange } from './item-change.ts';

/** Leaves out what is told by another change already. */
export function withoutConsequences(
  changes: readonly ItemChange[],
  { parts = true }: DiffOptions,
): ItemChange[] {
  const told = new Map(
    changes.map((change) => {
      const { kind, identity } = change.before ?? itemOf(change);
      return [`${kind} ${identity}`, change];
    }),
  );
  const changed = (kind: string, identity: string): Direction | undefined => {
    const change = told.get(`${kind} ${identity}`);
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
    const follows = causes(item).some(([kind, identity]) => changed(kind, identity) === direction);
    if (follows || impliedNotNull(item, told)) return false;
    const comesAlong =
      item.parent !== null && direction !== 'changed' && relations.get(item.parent) === direction;
    return parts || !comesAlong;
  });
}

/** What an item comes, goes or changes with, by kind and identity. */
function causes({ kind, identity, parent, properties }: InventoryItem): [kind: string, identity: string][] {
  switch (kind) {
    case 'index': {
      const { constraint } = properties;
      return constraint === undefined || parent === null ? [] : [['constraint', `${parent}.${constraint}`]];
    }
    case 'sequence': {
      const column = properties['identity of'];
      return column === undefined ? [] : [['column', column]];
    }
    case 'sequence parameters':
      return [['sequence', identity]];
    default:
      return [];
  }
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
