import type { InventoryItem } from '../inventory.ts';
import { itemOf } from './item-change.ts';
import type { ItemChange } from './item-change.ts';

/** Orders changes as a reader wants them: schemas and types first, then each relation with what hangs on it. */
export function inOrder(one: ItemChange, other: ItemChange): number {
  const [a, b] = [itemOf(one), itemOf(other)];
  return (
    section(a) - section(b) ||
    byText(a.parent ?? a.identity, b.parent ?? b.identity) ||
    part(a) - part(b) ||
    byText(a.kind, b.kind) ||
    Number(a.properties['position'] ?? 0) - Number(b.properties['position'] ?? 0) ||
    byText(a.identity, b.identity)
  );
}

function byText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

const SECTIONS: Record<string, number> = {
  extension: 0,
  schema: 1,
  enum: 2,
  domain: 2,
  'range type': 2,
  'base type': 2,
  'shell type': 2,
  collation: 2,
  function: 4,
  procedure: 4,
  aggregate: 4,
};

const RELATIONS = new Set([
  'table',
  'partitioned table',
  'foreign table',
  'view',
  'materialized view',
  'sequence',
  'composite type',
]);

function section({ kind, parent }: InventoryItem): number {
  if (parent !== null || RELATIONS.has(kind)) return 3;
  return SECTIONS[kind] ?? 5;
}

const PARTS = ['column', 'column order', 'constraint', 'index', 'trigger', 'policy'];

/** The relation itself, its columns, and so on. */
function part({ kind, parent }: InventoryItem): number {
  if (parent === null) return 0;
  const place = PARTS.indexOf(kind);
  return place < 0 ? PARTS.length + 1 : place + 1;
}
