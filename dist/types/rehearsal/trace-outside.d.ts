import type { Connection } from '../postgres/connection.js';
import type { Hooks } from './hooks.js';
import type { Onlooking } from './onlooking.js';
import type { Traced, UnitTrace } from './trace.js';
/** Runs and looks at a statement that refuses to run in a transaction block. */
export declare function traceOutside({ connection, hooks, onlooking }: {
    connection: Connection;
    hooks: Hooks;
    onlooking: Onlooking;
}, { unit, statements, place }: UnitTrace): Promise<Traced>;
