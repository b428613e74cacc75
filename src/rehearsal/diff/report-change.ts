import type { ReportChange } from '../../engine/report-rehearsal.ts';
import type { InventoryItem } from '../inventory.ts';
import { itemOf } from './item-change.ts';
import type { DiffOptions, ItemChange } from './item-change.ts';

/** A change as the report has it. */
export function reportChange(change: ItemChange, { owners = true }: DiffOptions): ReportChange {
  const { before, after, cosmetic } = change;
  const { kind, identity } = before ?? itemOf(change);
  if (before && after && before.identity !== after.identity)
    return { kind, identity, before: `named ${before.identity}`, after: `named ${after.identity}`, cosmetic };
  const owner = owners && before && after && before.properties['owner'] !== after.properties['owner'];
  const text = (item: InventoryItem | undefined): string | null =>
    item ? definitionOf(item, owner === true) : null;
  return { kind, identity, before: text(before), after: text(after), cosmetic };
}

/** Properties that need no name in front of them, since the kind says what they are. */
const BARE = new Set(['definition', 'type', 'labels', 'base', 'privileges', 'text', 'settings', 'label']);

/** What is told by other changes, or is of no use to a reader. */
const UNTOLD = new Set(['position', 'constraint', 'partitioned', 'columns', 'references', 'kind']);

/** The definition of an object in words, as a reader would write it; who owns it only where that is the matter. */
export function definitionOf({ properties }: InventoryItem, owner: boolean): string {
  const parts = Object.entries(properties).filter(
    ([name]) => !UNTOLD.has(name) && (owner || name !== 'owner'),
  );
  return parts
    .map(([name, value]) => (BARE.has(name) ? value : value === 'yes' ? name : `${name} ${value}`))
    .join(', ');
}
