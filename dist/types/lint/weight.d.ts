import type { Node } from 'libpg-query';
import type { Catalog } from './catalog.js';
/** What a statement goes through, so that its time grows with the data; undefined when it only writes catalogs. */
export declare function workOf(node: Node | undefined, catalog: Catalog): string | undefined;
