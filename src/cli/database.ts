import { inputProblem, invalidInput } from '../engine/inputs.ts';
import type { Inputs } from '../engine/inputs.ts';
import type { Database } from '../engine/options.ts';
import { databaseUrlFrom, environmentNamesDatabase } from '../postgres/environment.ts';
import { label } from './arguments.ts';
import type { Ports } from './ports.ts';

/**
 * The database that the options or the environment name, the options first. The embedded server is used only
 * when it is asked for: a variable that is missing must not turn a deployment into a rehearsal.
 *
 * @throws {MigrationError} `invalid-input` when none is named, or when it cannot be understood
 */
export async function databaseOf(
  { url, sslRootCert, embedded }: Inputs['database'],
  environment: Ports['environment'],
): Promise<Database> {
  if (embedded !== undefined) return { kind: 'embedded', ...embedded };
  const found = url === undefined ? databaseUrlFrom(environment) : { url, name: label('database-url') };
  if (found === undefined && !environmentNamesDatabase(environment)) throw noDatabase(environment);
  const { parseTarget, TargetError } = await import('../postgres/target.ts');
  try {
    return {
      kind: 'target',
      target: parseTarget({ url: found?.url, source: found?.name, environment, sslRootCert }),
    };
  } catch (error) {
    if (!(error instanceof TargetError)) throw error;
    const source = found?.name ?? 'The PG* variables';
    throw invalidInput(
      error.problems.map((problem) => inputProblem(`${source}: ${problem}`)),
      'Mend it and run the command again.',
    );
  }
}

/** The database in words, for a question to a person; holds no secret. */
export function describeDatabase(database: Database): string {
  if (database.kind === 'embedded') {
    return database.dir === undefined
      ? 'the embedded database in memory'
      : `the embedded database in ${database.dir}`;
  }
  if (database.kind === 'client') return 'the database';
  const [first] = database.target.hosts;
  return `database ${database.target.database} on ${first?.host ?? 'localhost'}`;
}

function noDatabase(environment: Ports['environment']): Error {
  const empty = ['DATABASE_URL', 'SUPABASE_DB_URL'].filter((name) => environment[name] !== undefined);
  const note =
    empty.length === 0
      ? ''
      : ` (${empty.join(' and ')} ${empty.length === 1 ? 'is' : 'are'} set, but empty.)`;
  return invalidInput(
    [
      inputProblem(
        `No database is given.${note}`,
        'Set the variable DATABASE_URL or SUPABASE_DB_URL, or PGHOST and PGDATABASE with the other PG* variables; or give --database-url URL; or --embedded [DIR] for the embedded PostgreSQL.',
      ),
    ],
    '',
  );
}
