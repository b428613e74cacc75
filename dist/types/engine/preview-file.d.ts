import type { Rehearse } from './rehearsal-port.js';
import type { Report } from './report.js';
export interface PreviewFileOptions {
    /** `-` is standard input. Its name need not be that of a migration, nor its place a migrations folder. */
    file: string;
    /** Asked with the one file, which stands on nothing: no base, no target, no rollback script. */
    rehearse: Rehearse | undefined;
}
/**
 * What is to be said of one file, for an editor or a hook: no other file of the folder is read, and nothing is said of
 * what it comes behind.
 *
 * @throws {MigrationError} with its report, for what is wrong with the file, or what the findings make of it
 */
export declare function previewFile({ file: path, rehearse }: PreviewFileOptions): Promise<Report>;
