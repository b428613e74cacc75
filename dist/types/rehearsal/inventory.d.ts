import type { Connection } from '../postgres/connection.js';
import type { LeftOut } from './inventory/query.js';
/** Everything in a database that a migration can change. */
export interface Inventory {
    /** Of the server. Texts differ between major versions, so two inventories compare only when it is the same. */
    readonly major: number;
    /** One for each object, sorted by kind and identity, which name it. */
    readonly items: readonly InventoryItem[];
}
export interface InventoryItem {
    /** As PostgreSQL names it: `table`, `column`, `index`, `function`, `grant` … */
    readonly kind: string;
    /** With the schema, quoted where SQL wants it: `public.users.email`. */
    readonly identity: string;
    /** The table or another relation that it hangs on and goes with; of a domain's constraint, the domain. */
    readonly parent: string | null;
    /** What there is to say of it, defaults left out; `yes` is all that some have to say. */
    readonly properties: Readonly<Record<string, string>>;
}
export interface InventoryOptions extends LeftOut {
    /** The session is in a transaction block: the inventory is what that sees, and leaves it as it was. */
    readonly inTransaction?: boolean;
    /** How long it may take, in milliseconds; without one the session's own limit stands. */
    readonly timeoutMs?: number;
}
/**
 * Reads the inventory of the current database, in two messages: no object ids, no statistics, no contents, and
 * columns by their place among the living ones. Two databases with one schema have one inventory. Members of
 * extensions, temporary objects, system schemas and what belongs to the whole server (roles, tablespaces) are left
 * out, and so are passwords.
 *
 * It changes nothing, and needs no privilege but to connect. Another session must not be changing the schema at the
 * same time: PostgreSQL's own functions look at the catalogs as they are now, not as they were when it began.
 */
export declare function readInventory(connection: Connection, options?: InventoryOptions): Promise<Inventory>;
