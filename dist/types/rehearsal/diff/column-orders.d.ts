import type { InventoryItem } from '../inventory.js';
import type { ItemChange } from './item-change.js';
/**
 * Relations whose columns stand in another order, as changes of a kind of its own. Only columns that both sides have
 * count. That of a composite type is not cosmetic: a value of it is written in that order. A view's is part of its
 * definition.
 */
export declare function columnOrders(before: readonly InventoryItem[], after: readonly InventoryItem[]): ItemChange[];
