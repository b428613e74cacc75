import type { ObjectName } from '../sql/names.js';
import type { Catalog } from './catalog.js';
import type { LintStatement } from './statement.js';
/** The modes that stop writes, reads, or other schema changes, from the weakest to the strongest. */
export declare const modes: readonly ["SHARE UPDATE EXCLUSIVE", "SHARE", "SHARE ROW EXCLUSIVE", "EXCLUSIVE", "ACCESS EXCLUSIVE"];
export type Mode = (typeof modes)[number];
/** A lock on a relation that others may use: neither temporary nor made by the pending files. */
export interface Lock {
    readonly name: ObjectName;
    readonly mode: Mode;
    /** UTF-8 byte offset, as the parser's. */
    readonly location: number | undefined;
}
export declare function isAtLeast(mode: Mode, than: Mode): boolean;
/** What of the application waits for it. */
export declare function stops(mode: Mode): string;
/**
 * What a statement locks as far as its words and the catalog tell, the strongest lock of each relation. A
 * CONCURRENTLY takes its locks in transactions of its own: it has none here.
 */
export declare function locksOf(statement: LintStatement, context: Known): readonly Lock[];
/** One text for one relation, whether its schema is written or not. */
export declare function relationKey(catalog: Catalog, name: ObjectName): string;
/** Nobody else uses it: it is temporary, or the pending files have made it. */
export declare function isOwn(catalog: Catalog, name: ObjectName): boolean;
interface Known {
    readonly catalog: Catalog;
    readonly serverVersionNum: number;
}
/** `LOCK TABLE` has its mode as the number that the server gives it: 1 is ACCESS SHARE, 8 ACCESS EXCLUSIVE. */
export declare function lockStatementMode(number: number | undefined): Mode | undefined;
export {};
