import type { ItemChange } from './item-change.js';
/**
 * Makes one cosmetic change of two: a constraint or an index that went, and one of the same definition on the same
 * table that came, both under names that PostgreSQL chooses (`users_email_key1`), where it is left to it.
 */
export declare function pairChosenNames(changes: readonly ItemChange[]): ItemChange[];
