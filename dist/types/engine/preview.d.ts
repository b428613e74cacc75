import type { Git } from './git.js';
import type { UpOptions } from './options.js';
import type { Rehearse } from './rehearsal-port.js';
import type { Report } from './report.js';
export interface PreviewOptions extends Pick<UpOptions, 'steps' | 'to' | 'atomic'> {
    /** `up` is a dry run of it. */
    command?: 'up' | 'check' | undefined;
    migrationsDir: string;
    /** Take everything up to and including this version for applied, in place of `files`. */
    base?: string | undefined;
    /**
     * The files that a change adds or touches, with paths as the folder's and what became of each in GitHub's words
     * (`added`, `modified`, `renamed`, `removed` …). Undefined when that is not known: then every file counts for `up`, and none for `check`.
     */
    files: readonly ChangedFile[] | undefined;
    git?: Git | undefined;
    rehearse?: Rehearse | undefined;
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
