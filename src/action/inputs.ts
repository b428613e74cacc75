import { databaseOf, namesDatabase } from '../engine/database.ts';
import { MigrationError } from '../engine/errors.ts';
import { COMMANDS, INPUT_OPTIONS } from '../engine/input-options.ts';
import type { InputName } from '../engine/input-options.ts';
import { invalidInput, namedDatabase, readInputs } from '../engine/inputs.ts';
import type { Inputs, InputValues } from '../engine/inputs.ts';
import type { Database } from '../engine/options.ts';
import type { Command, ReportProblem } from '../engine/report.ts';
import type { Environment } from '../postgres/environment.ts';
import { secretForms, secretsOfUrl } from '../postgres/secrets.ts';
import { DATABASE_WORDS } from './database.ts';
import type { EventContext } from './event.ts';
import { readGitHubInputs } from './github-inputs.ts';
import type { GitHubInputs } from './github-inputs.ts';

/** What the action was given, understood, or the one error with all that is wrong with it. */
export type ActionInputs = {
  /** Every form of every secret that was given, whether or not it could be understood. */
  secrets: readonly string[];
  /** Null when it is none. */
  command: Command | null;
  dryRun: boolean;
  github: GitHubInputs;
} & (UnderstoodInputs | { error: MigrationError });

export interface UnderstoodInputs {
  inputs: Inputs;
  /** Undefined when none is given: a preview from the files alone. */
  database: Database | undefined;
}

/** The inputs of action.yml that are options of the command line, too. A job has no editor, and no terminal. */
export const INPUT_NAMES: readonly InputName[] = INPUT_OPTIONS.map(({ name }) => name).filter(
  (name) => name !== 'json' && name !== 'file',
);

/** Reads the inputs from the environment, in which the runner puts them, an empty one for each that is not given. */
export function readActionInputs(
  environment: Environment,
  event: Pick<EventContext, 'unmerged'>,
): ActionInputs {
  const command = inputOf('command', environment) ?? 'up';
  const values: InputValues = Object.fromEntries(
    INPUT_NAMES.flatMap((name) => {
      const value = inputOf(name, environment);
      return value === undefined ? [] : [[name, value]];
    }),
  );
  const problems: ReportProblem[] = [];
  const github = readGitHubInputs((name) => inputOf(name, environment), problems);
  const read = {
    secrets: givenSecrets(values, environment, github.token),
    command: COMMANDS.find((name) => name === command) ?? null,
    dryRun: values['dry-run']?.toLowerCase() === 'true' || command === 'check',
    github,
  };
  const named = namedDatabase(values, FACE);
  // GitHub withholds secrets from forks and Dependabot. What the files alone tell is better than nothing there;
  // anywhere else a secret that is missing is a mistake. `check` needs none.
  const filesAlone =
    ((read.command === 'up' && read.dryRun && event.unmerged) || read.command === 'check') &&
    !namesDatabase(named, environment);
  const inputs = collected(problems, () => readInputs(command, values, FACE));
  const database = filesAlone
    ? undefined
    : collected(problems, () => databaseOf(named, environment, DATABASE_WORDS));
  if (inputs && problems.length === 0) {
    const secrets =
      database?.kind === 'target' ? [...read.secrets, ...database.target.secrets] : read.secrets;
    return { ...read, secrets, inputs, database };
  }
  return { ...read, error: invalidInput(problems, FACE.help) };
}

const FACE = {
  label: (name: InputName): string => name,
  help: 'Mend every problem listed. The inputs are described in the README and in action.yml.',
  asksToConfirm: false,
};

/** The runner puts an input into a variable of its name in capitals, hyphens and all. */
function inputOf(name: string, environment: Environment): string | undefined {
  const value = environment[`INPUT_${name.toUpperCase()}`]?.trim();
  return value === '' ? undefined : value;
}

function collected<T>(problems: ReportProblem[], understand: () => T): T | undefined {
  try {
    return understand();
  } catch (error) {
    if (!(error instanceof MigrationError)) throw error;
    problems.push(...error.details.problems);
    return undefined;
  }
}

/** What looks like a secret is one, in whatever input it stands: a message about it must not show it. */
function givenSecrets(values: InputValues, environment: Environment, token: string | undefined): string[] {
  const urls = [
    environment['DATABASE_URL'] ?? '',
    environment['SUPABASE_DB_URL'] ?? '',
    values['database-url'] ?? '',
    ...Object.values(values).filter((value) => /:\/\/|password\s*=/i.test(value)),
  ];
  const secrets = [
    ...urls.filter((url) => url !== '').flatMap(secretsOfUrl),
    environment['PGPASSWORD'] ?? '',
    token ?? '',
  ];
  return [...new Set(secrets.flatMap(secretForms))];
}
