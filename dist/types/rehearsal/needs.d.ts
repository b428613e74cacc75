import type { Connection } from '../postgres/connection.js';
import type { Shadow } from './shadow.js';
/**
 * Makes the roles that files name, that none of them creates and that the shadow lacks: as roles that nobody can log
 * in as and that may do nothing. Returns what a reader has to know of it, and which extensions cannot be had.
 */
export declare function supplyNeeds(shadow: Shadow, connection: Connection, texts: readonly string[]): Promise<string[]>;
