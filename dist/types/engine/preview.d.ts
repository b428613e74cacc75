import type { Git } from './git.js';
import type { UpOptions } from './options.js';
import type { Report } from './report.js';
export interface PreviewOptions extends Pick<UpOptions, 'steps' | 'to'> {
    migrationsDir: string;
    /**
     * The files that a change adds or touches, with paths as the folder's and what became of each in GitHub's words
     * (`added`, `modified`, `renamed`, `removed` …). Undefined when that is not known: then every file counts.
     */
    files: readonly ChangedFile[] | undefined;
    git?: Git | undefined;
}
export interface ChangedFile {
    path: string;
    status: string;
}
/**
 * What `up` would run, told from the files alone: the report of a dry run without a database. The files are
 * checked as for any plan. What is applied is not known, so there is no digest and nothing to approve.
 *
 * @throws {MigrationError} with its report, for what is wrong with the files
 */
export declare function previewWithoutDatabase(options: PreviewOptions): Promise<Report>;
