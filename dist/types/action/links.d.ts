import { MigrationError } from '../engine/errors.js';
import type { Environment } from '../postgres/environment.js';
/**
 * Refuses migrations that are links out of their folder: what is in a migration is shown on the pull request, a
 * pull request may bring links, and the workspace has files with tokens in them, below `.git` and elsewhere. A
 * folder outside of the workspace is the workflow's own choice and is left to it.
 */
export declare function linksOutside(migrationsDir: string, environment: Environment): MigrationError | undefined;
