import type { Connection } from '../postgres/connection.js';
import type { Shadow } from './shadow.js';
/** The sessions that look on from outside: opened when they are first asked for, and none where there can be no other. */
export declare class Onlooking {
    #private;
    constructor(shadow: Shadow);
    /** Tries what others would do. */
    canary(): Promise<Connection> | undefined;
    /** Looks at the locks of others. */
    observer(): Promise<Connection> | undefined;
    /** Stands in the way. */
    blocker(number: number): Promise<Connection> | undefined;
    close(): Promise<void>;
}
