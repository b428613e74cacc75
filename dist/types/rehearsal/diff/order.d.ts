import type { ItemChange } from './item-change.js';
/** Orders changes as a reader wants them: schemas and types first, then each relation with what hangs on it. */
export declare function inOrder(one: ItemChange, other: ItemChange): number;
