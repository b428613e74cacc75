import type { InventoryItem } from '../inventory.ts';
import type { ItemChange } from './item-change.ts';

/**
 * Makes one cosmetic change of two: a constraint or an index that went, and one of the same definition on the same
 * table that came, both under names that PostgreSQL chooses (`users_email_key1`), where it is left to it.
 */
export function pairChosenNames(changes: readonly ItemChange[]): ItemChange[] {
  const gone = new Map<string, ItemChange[]>();
  for (const change of changes) {
    if (!change.before || change.after || !hasChosenName(change.before)) continue;
    const key = sameness(change.before);
    gone.set(key, [...(gone.get(key) ?? []), change]);
  }
  const paired = new Set<ItemChange>();
  const result = changes.map((change) => {
    if (!change.after || change.before || !hasChosenName(change.after)) return change;
    const partner = gone.get(sameness(change.after))?.shift();
    if (!partner?.before) return change;
    paired.add(partner);
    return { before: partner.before, after: change.after, cosmetic: true };
  });
  return result.filter((change) => !paired.has(change));
}

/** As PostgreSQL ends them: table, columns, label, and a number when the name is taken. */
const CHOSEN = /_(?:check|excl|fkey|idx|key|not_null|pkey)\d*"?$/;

function hasChosenName({ kind, identity }: InventoryItem): boolean {
  return (kind === 'constraint' || kind === 'index') && CHOSEN.test(identity);
}

/** Equal for two that differ in nothing but their names. */
function sameness({ kind, parent, properties }: InventoryItem): string {
  const named = Object.entries(properties).filter(([name]) => name !== 'constraint');
  return JSON.stringify([kind, parent, named]);
}
