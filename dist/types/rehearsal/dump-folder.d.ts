import type { MigrationsFolder } from '../engine/folder.js';
/**
 * A dump as a folder of one migration: so its COPY data, its psql lines and its own transactions are read as those
 * of any file.
 *
 * @throws {MigrationError} `invalid-input` when it cannot be read as text
 */
export declare function dumpFolder(path: string): MigrationsFolder;
