import { databaseUrlFrom, environmentNamesDatabase } from '../postgres/environment.ts';
import type { Environment } from '../postgres/environment.ts';
import { parseTarget, TargetError } from '../postgres/target.ts';
import { inputProblem, invalidInput } from './inputs.ts';
import type { Inputs } from './inputs.ts';
import type { Database } from './options.ts';

/** How a face speaks of what it was given. */
export interface DatabaseWords {
  /** What `database-url` is called there. */
  url: string;
  /** What to say when no database is given at all. */
  missing: { message: string; remedy: string };
  /** What to do after mending what was given. */
  again: string;
}

/** Whether the inputs or the environment name a database at all. */
export function namesDatabase({ url, embedded }: Inputs['database'], environment: Environment): boolean {
  return (
    url !== undefined ||
    embedded !== undefined ||
    databaseUrlFrom(environment) !== undefined ||
    environmentNamesDatabase(environment)
  );
}

/**
 * The database that the inputs or the environment name, the inputs first. The embedded server is used only
 * when it is asked for: a secret that is missing must not turn a deployment into a rehearsal.
 *
 * @throws {MigrationError} `invalid-input` when none is named, or when it cannot be understood
 */
export function databaseOf(
  { url, sslRootCert, embedded }: Inputs['database'],
  environment: Environment,
  words: DatabaseWords,
): Database {
  if (embedded !== undefined) return { kind: 'embedded', ...embedded };
  const found = url === undefined ? databaseUrlFrom(environment) : { url, name: words.url };
  if (found === undefined && !environmentNamesDatabase(environment)) {
    throw invalidInput([inputProblem(words.missing.message, words.missing.remedy)], '');
  }
  try {
    const target = parseTarget({ url: found?.url, source: found?.name, environment, sslRootCert });
    return { kind: 'target', target };
  } catch (error) {
    if (!(error instanceof TargetError)) throw error;
    const source = found?.name ?? 'The PG* variables';
    throw invalidInput(
      error.problems.map((problem) => inputProblem(`${source}: ${problem}`)),
      words.again,
    );
  }
}
