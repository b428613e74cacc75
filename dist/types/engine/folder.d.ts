import { MigrationError } from './errors.js';
import type { ReportProblem, ReportWarning } from './report.js';
import type { SourceFile } from './source-file.js';
/** One file `versions/NNN_name.sql`. Its path is as the migrations folder was given, joined with the rest. */
export interface MigrationFile extends SourceFile {
    /** Digits as written in the file name. */
    version: string;
    /** The version without leading zeros: its identity. */
    key: string;
    name: string;
}
/** A migrations folder, read whole. */
export interface MigrationsFolder {
    dir: string;
    /** In the order of their versions. */
    migrations: readonly MigrationFile[];
    /** Rollback scripts by version key and name. */
    rollbackScripts: ReadonlyMap<string, RollbackScript>;
    warnings: readonly ReportWarning[];
}
export interface RollbackScript {
    path: string;
    /** Reads the script; fails with `MigrationError` when it is not text. */
    read(): SourceFile;
}
/**
 * Reads `versions/` and lists `down/`. Folders below them are not searched: other tools keep test data there.
 * Fails with one `MigrationError` (`invalid-migrations`) that names every problem of the folder.
 */
export declare function readMigrationsFolder(dir: string): MigrationsFolder;
/** As `readMigrationsFolder`, a few files at a time: what comes from the network meanwhile is seen to in between. */
export declare function readMigrationsFolderBeside(dir: string): Promise<MigrationsFolder>;
/** The path at which the rollback script of a migration is expected. */
export declare function rollbackScriptPath(dir: string, version: string, name: string): string;
/** The rollback script of a migration, whatever zeros lead its version. */
export declare function rollbackScriptOf(folder: MigrationsFolder, version: string, name: string): RollbackScript | undefined;
export declare function invalidMigrations(problems: readonly ReportProblem[], dir: string): MigrationError;
