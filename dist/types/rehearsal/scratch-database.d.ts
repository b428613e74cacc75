import type { Target } from '../postgres/target.js';
import type { Started } from './shadow.js';
/**
 * Creates a database with a random name on the server that `target` leads to; `stop` drops it, whoever is connected
 * to it, and the roles and databases that files have created meanwhile.
 *
 * @throws {MigrationError} `connection` when the server cannot be reached, or does not let us create a database
 */
export declare function scratchDatabase(target: Target, signal?: AbortSignal): Promise<Started>;
