import type { DiffOptions, ItemChange } from './item-change.js';
/** Leaves out what is told by another change already. */
export declare function withoutConsequences(changes: readonly ItemChange[], ancestors: ReadonlyMap<string, readonly string[]>, { parts }: DiffOptions): ItemChange[];
