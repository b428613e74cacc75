import type { Connection } from '../postgres/connection.js';
import type { Onlookers } from './concurrent.js';
import type { Shadow } from './shadow.js';
/** The sessions that look on from outside: opened when they are first asked for, and none where there can be no other. */
export declare class Onlooking {
    #private;
    constructor(shadow: Shadow);
    canary(): Promise<Connection> | undefined;
    onlookers(): Promise<Onlookers> | undefined;
    close(): Promise<void>;
}
