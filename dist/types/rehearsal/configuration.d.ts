import type { Configuration } from '../lint/configuration.js';
/**
 * The configuration of the rules: that of the given file, or of the one in the migrations folder; an empty one where
 * there is none.
 *
 * @throws {MigrationError} `invalid-input` with every problem there is
 */
export declare function loadConfiguration(given: string | undefined, migrationsDir: string): Configuration;
