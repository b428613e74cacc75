import type { LintSource } from './statements.js';
/** An example of a rule's page, as files to lint. */
export interface Example {
    readonly sources: readonly LintSource[];
    readonly serverVersionNum: number;
}
/**
 * Reads an example. It is one pending migration, unless lines of its own part it: `-- Already applied:` stands over
 * what is there before, `-- The migration:` and `-- The next migration:` each over a pending one, and
 * `-- On PostgreSQL 11:` says for which server it is.
 */
export declare function readExample(sql: string, defaultVersion?: number): Promise<Example>;
