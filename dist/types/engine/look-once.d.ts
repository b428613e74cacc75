import type { MigratorSettings } from './options.js';
import type { Run } from './run.js';
/**
 * After a cancellation cut the connection: what the history says now, if it can be had in a moment. Otherwise
 * the run stays in doubt, and so it does while the server process of the lost session is still there.
 */
export declare function lookOnce(run: Run, settings: MigratorSettings): Promise<void>;
