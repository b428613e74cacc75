import type { Connection } from '../postgres/connection.js';
import type { Hooks } from './hooks.js';
import type { Onlooking } from './onlooking.js';
import type { TracedStatement } from './statements.js';
import type { Place } from './to-evidence.js';
import type { Traced } from './trace.js';
/** A transaction of a step. */
export interface TracedTransaction {
    place: Place;
    statements: TracedStatement[];
    /** Sent as one message in front of the statements. */
    begin: string[];
    /** Sent as one message behind them, with the COMMIT. */
    finish: string[];
    /** The part of the file that it is. */
    text: string;
}
export interface TransactionContext {
    connection: Connection;
    hooks: Hooks;
    onlooking: Onlooking;
    /** Whether rows of ours may be put into tables. */
    seeds: boolean;
    historyTable: string;
    /** The tables that were there before the first step, by OID. A new one has no rows, but those that the files put in. */
    tables: ReadonlySet<string>;
    /** What takes back what a rolled back transaction leaves in the session all the same. */
    reset: string[];
}
/**
 * Runs a transaction: first with rows of ours in the tables that it speaks of, and rolled back, then as it is, and
 * committed. An empty table hides what rows would make fail, and makes the server read less than it would.
 */
export declare function traceTransaction(context: TransactionContext, transaction: TracedTransaction): Promise<Traced[]>;
