import type { AlterTableCmd, Node } from 'libpg-query';
import type { Catalog } from './catalog.js';
import type { Lock, Mode } from './locks.js';
/**
 * The locks of ALTER TABLE and its like: each action's own, on the table and on what it reaches from there. The
 * strongest is taken from the start, whatever the order of the actions.
 *
 * https://www.postgresql.org/docs/current/sql-altertable.html
 */
export declare function alterTableLocks(node: Node, { catalog, serverVersionNum }: {
    catalog: Catalog;
    serverVersionNum: number;
}): Generator<Lock>;
/** What an action of an ALTER TABLE locks its table in. */
export declare function modeOfAction({ subtype, def }: AlterTableCmd, serverVersionNum: number): Mode;
