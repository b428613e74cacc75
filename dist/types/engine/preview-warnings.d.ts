import type { MigrationFile, MigrationsFolder } from './folder.js';
import type { PreviewOptions } from './preview.js';
import type { ReportWarning } from './report.js';
/**
 * What a preview without a database cannot know, and what of a change would stop `up` where the other files
 * are applied. `files` undefined: what the change touches is not known; `tried`: a rehearsal has run what is shown.
 */
export declare function previewWarnings(folder: MigrationsFolder, chosen: readonly MigrationFile[], { command, base, files, tried }: Pick<PreviewOptions, 'command' | 'base' | 'files'> & {
    tried: boolean;
}): ReportWarning[];
