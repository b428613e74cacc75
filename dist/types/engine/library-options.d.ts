import type { ClientLike } from '../postgres/client-like.js';
import type { MigratorSettings } from './options.js';
/** Options of the library. Durations are in milliseconds. */
export interface MigratorOptions extends Omit<MigratorSettings, 'database' | 'folder' | 'git' | 'rehearse'> {
    /**
     * A connection string, a connected `pg.Client` that is used for nothing else meanwhile (not a pool: the lock
     * of a run belongs to one session), or the embedded PostgreSQL, in memory or in a folder.
     */
    database: string | ClientLike | {
        embedded: true | string;
    };
    /** Path or PEM text of the root certificate that verifies the server, or `system`. */
    sslRootCert?: string;
    /** How `check` and `verify({ drift: true })` look. With it, a dry run of `up` looks at its plan as `check` does. */
    rehearsal?: RehearsalOptions;
}
/** How a plan is looked at before it runs: by the rules and on a throw-away PostgreSQL. */
export interface RehearsalOptions {
    /** The server to rehearse on, in a database that is created there and dropped. Never the one that is migrated. */
    shadowUrl?: string;
    /** The lowest severity of a finding that makes the command fail; by default what the configuration says, or `error`. */
    failOn?: 'error' | 'warning' | 'never';
    /** Path of the configuration of the rules; `migrate-action.json` in the migrations folder by default, if it is there. */
    config?: string;
    /** Count on the database itself what would make a migration fail there. Reads tables, with a time limit. */
    dataChecks?: boolean;
    /** Path of a schema as `pg_dump --schema-only` writes it, with which it begins in place of the applied migrations. */
    baseDump?: string;
}
/** The options of the verbs, and what each has to be. */
declare const VERB_OPTIONS: {
    readonly steps: (value: unknown) => "must be a whole number, 1 or more" | undefined;
    readonly to: (value: unknown) => "must be a version as text, such as '007'" | undefined;
    readonly approvedPlan: (value: unknown) => string | undefined;
    readonly approvedPlanData: (value: unknown) => string | undefined;
    readonly dryRun: (value: unknown) => "must be true or false" | undefined;
    readonly atomic: (value: unknown) => "must be true or false" | undefined;
    readonly requireDown: (value: unknown) => "must be true or false" | undefined;
    readonly drift: (value: unknown) => "must be true or false" | undefined;
    readonly confirm: (value: unknown) => "must be the word RESET" | undefined;
};
export type VerbOption = keyof typeof VERB_OPTIONS;
/** Checks the options of a verb that takes `taken`. Fails with every problem at once. */
export declare function checkVerbOptions(options: object, taken: readonly VerbOption[]): void;
/** Checks the options and makes settings of them. Fails with every problem at once. */
export declare function readOptions(options: MigratorOptions): MigratorSettings;
export {};
