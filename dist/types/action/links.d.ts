import { MigrationError } from '../engine/errors.js';
import type { Environment } from '../postgres/environment.js';
/**
 * Refuses migrations that are links to files outside of the checked-out repository, or into its `.git`, which
 * may hold a token: what is in a migration is shown on the pull request, and a pull request may bring links.
 * A folder outside of the workspace is the workflow's own choice and is left to it.
 */
export declare function linksOutside(migrationsDir: string, environment: Environment): MigrationError | undefined;
