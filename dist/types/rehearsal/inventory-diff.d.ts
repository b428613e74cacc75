import type { ReportChange } from '../engine/report-rehearsal.js';
import type { DiffOptions, ItemChange } from './diff/item-change.js';
import type { Inventory } from './inventory.js';
export type { DiffOptions } from './diff/item-change.js';
/**
 * Where `after` is another schema than `before`, object by object: a relation, then what hangs on it. A difference is
 * cosmetic when nothing behaves differently: the order of a table's columns, a name that PostgreSQL chose, the
 * line endings of a function's text. What comes and goes with something else is not told of its own: the index of a
 * constraint, the sequence of an identity column.
 *
 * @throws {RangeError} when the two are of different major versions, whose texts differ for no reason of the schema
 */
export declare function diffInventories(before: Inventory, after: Inventory, options?: DiffOptions): ReportChange[];
/** The same with the items themselves. */
export declare function itemChanges(before: Inventory, after: Inventory, options?: DiffOptions): ItemChange[];
