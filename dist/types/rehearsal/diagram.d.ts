import type { Inventory } from './inventory.js';
/**
 * A Mermaid diagram of the tables that differ, as they are on the second side: columns, keys, and the tables that a
 * foreign key ties them to. Null when there is nothing to draw. Names are made harmless: what is no letter, digit or
 * underscore of a name is drawn as an underscore.
 */
export declare function erDiagram(before: Inventory, after: Inventory): string | null;
