import type { ObjectName } from '../sql/names.js';
import type { Catalog } from './catalog.js';
/** A name that the catalog has, without its schema where a statement would find it without. */
export declare function shortName(name: ObjectName, catalog: Catalog): string;
/** `a`, `a and b`, `a, b and c`. */
export declare function list(items: readonly string[]): string;
/** PostgreSQL's major version as people say it. */
export declare function majorVersion(serverVersionNum: number): number;
