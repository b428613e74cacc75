import { environmentVariables, parameterNames } from './parameters.ts';
import type { Parameters } from './parameters.ts';

export type Environment = Readonly<Record<string, string | undefined>>;

/**
 * The database URL that the environment gives: `DATABASE_URL`, or else `SUPABASE_DB_URL`. One that is empty
 * or blank counts as not set, which is what a missing secret looks like in a workflow.
 */
export function databaseUrlFrom(environment: Environment): { url: string; name: string } | undefined {
  for (const name of ['DATABASE_URL', 'SUPABASE_DB_URL']) {
    const url = environment[name];
    if (url !== undefined && url.trim() !== '') return { url, name };
  }
  return undefined;
}

/**
 * Whether the `PG*` variables say which database is meant. `PGUSER`, `PGPASSWORD` and `PGPORT` do not:
 * GitHub's Windows runners set some of them for everybody.
 */
export function environmentNamesDatabase(environment: Environment): boolean {
  return ['PGHOST', 'PGHOSTADDR', 'PGDATABASE', 'PGSERVICE'].some((name) => isSet(environment[name]));
}

/** The parameters that the `PG*` variables give. Empty ones count as not set. */
export function parametersFrom(environment: Environment): Parameters {
  const parameters: Parameters = {};
  for (const name of parameterNames) {
    const variable = environmentVariables[name];
    const value = variable === undefined ? undefined : environment[variable];
    if (isSet(value)) parameters[name] = value;
  }
  return parameters;
}

function isSet(value: string | undefined): value is string {
  return value !== undefined && value !== '';
}
