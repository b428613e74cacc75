import type { Parameters } from './parameters.js';
export type Environment = Readonly<Record<string, string | undefined>>;
/**
 * The database URL that the environment gives: `DATABASE_URL`, or else `SUPABASE_DB_URL`. One that is empty
 * or blank counts as not set, which is what a missing secret looks like in a workflow.
 */
export declare function databaseUrlFrom(environment: Environment): {
    url: string;
    name: string;
} | undefined;
/**
 * Whether the `PG*` variables say which database is meant. `PGUSER`, `PGPASSWORD` and `PGPORT` do not:
 * GitHub's Windows runners set some of them for everybody.
 */
export declare function environmentNamesDatabase(environment: Environment): boolean;
/** The parameters that the `PG*` variables give. Empty ones count as not set. */
export declare function parametersFrom(environment: Environment): Parameters;
