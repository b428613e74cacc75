import type { InventoryItem } from '../inventory.js';
export interface DiffOptions {
    /** Whether it matters who owns an object. It does by default; a shadow and a target have other roles. */
    readonly owners?: boolean;
    /** Whether what hangs on a relation that came or went is told as well: its columns, indexes, comments. By default. */
    readonly parts?: boolean;
}
/** An object that is not the same on both sides. */
export interface ItemChange {
    readonly before: InventoryItem | undefined;
    readonly after: InventoryItem | undefined;
    readonly cosmetic: boolean;
}
/** The one that is there, on the side where it is. */
export declare function itemOf({ before, after }: ItemChange): InventoryItem;
export type Direction = 'added' | 'removed' | 'changed';
export declare function directionOf({ before, after }: ItemChange): Direction;
