import type { ReportChange } from '../../engine/report-rehearsal.js';
import type { InventoryItem } from '../inventory.js';
import type { DiffOptions, ItemChange } from './item-change.js';
/** A change as the report has it. */
export declare function reportChange(change: ItemChange, { owners }: DiffOptions): ReportChange;
/** The definition of an object in words, as a reader would write it; who owns it only where that is the matter. */
export declare function definitionOf({ properties }: InventoryItem, owner: boolean): string;
