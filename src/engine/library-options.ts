import type { ClientLike } from '../postgres/client-like.ts';
import { nearest } from '../postgres/nearest.ts';
import { parseTarget, TargetError } from '../postgres/target.ts';
import { digestProblem } from './digest.ts';
import { MigrationError, NOTHING_TOUCHED } from './errors.ts';
import type { Database, MigratorSettings } from './options.ts';
import type { ReportProblem } from './report.ts';
import { readReportPlan } from './report-plan.ts';

/** Options of the library. Durations are in milliseconds. */
export interface MigratorOptions extends Omit<MigratorSettings, 'database' | 'folder' | 'git' | 'rehearse'> {
  /**
   * A connection string, a connected `pg.Client` that is used for nothing else meanwhile (not a pool: the lock
   * of a run belongs to one session), or the embedded PostgreSQL, in memory or in a folder.
   */
  database: string | ClientLike | { embedded: true | string };
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

/** Every option there is; another name is most often a slip, and `dryrun` would run for real. */
const NAMES: Record<keyof MigratorOptions, true> = {
  database: true,
  sslRootCert: true,
  migrationsDir: true,
  schema: true,
  table: true,
  outOfOrder: true,
  gitCommit: true,
  lockTimeoutMs: true,
  lockAttempts: true,
  statementTimeoutMs: true,
  lockWaitMs: true,
  connectTimeoutMs: true,
  connectAttempts: true,
  signal: true,
  onEvent: true,
  rehearsal: true,
};

/** The options of the verbs, and what each has to be. */
const VERB_OPTIONS = {
  steps: (value: unknown) =>
    Number.isInteger(value) && Number(value) >= 1 ? undefined : 'must be a whole number, 1 or more',
  to: (value: unknown) =>
    typeof value === 'string' && /^\d+$/.test(value) ? undefined : "must be a version as text, such as '007'",
  approvedPlan: (value: unknown) => {
    if (value === null) return undefined;
    const hex = typeof value === 'string' ? value.trim().replace(/^sha256:/i, '') : '';
    if (!/^[0-9a-f]+$/i.test(hex)) return 'must be a plan digest, which is 64 hex digits';
    const problem = digestProblem(hex);
    return problem && `has ${hex.length} digits; ${problem}: give planDigest of the report`;
  },
  approvedPlanData: (value: unknown) => {
    const read = readReportPlan(value);
    return 'plan' in read ? undefined : `must be the plan of a report: ${read.problems.join(' ')}`;
  },
  dryRun: (value: unknown) => (typeof value === 'boolean' ? undefined : 'must be true or false'),
  atomic: (value: unknown) => (typeof value === 'boolean' ? undefined : 'must be true or false'),
  requireDown: (value: unknown) => (typeof value === 'boolean' ? undefined : 'must be true or false'),
  drift: (value: unknown) => (typeof value === 'boolean' ? undefined : 'must be true or false'),
  confirm: (value: unknown) => (typeof value === 'string' ? undefined : 'must be the word RESET'),
} as const;

export type VerbOption = keyof typeof VERB_OPTIONS;

/** Checks the options of a verb that takes `taken`. Fails with every problem at once. */
export function checkVerbOptions(options: object, taken: readonly VerbOption[]): void {
  const problems = unknownNames(options, taken);
  for (const name of taken) {
    const value = (options as Partial<Record<VerbOption, unknown>>)[name];
    const problem = value === undefined ? undefined : VERB_OPTIONS[name](value);
    if (problem !== undefined) problems.push(`${name} ${problem}.`);
  }
  const { steps, to } = options as { steps?: unknown; to?: unknown };
  if (steps !== undefined && to !== undefined)
    problems.push('steps and to are two ways to say the same: give one of them.');
  if (problems.length > 0) throw invalidOptions(problems);
}

function unknownNames(options: object, known: readonly string[]): string[] {
  return Object.keys(options)
    .filter((name) => !known.includes(name))
    .map((name) => {
      const meant = nearest(name, known);
      return `There is no option ${name}.${meant === undefined ? '' : ` Did you mean ${meant}?`}`;
    });
}

const DURATIONS = ['lockTimeoutMs', 'statementTimeoutMs', 'lockWaitMs', 'connectTimeoutMs'] as const;
const COUNTS = ['lockAttempts', 'connectAttempts'] as const;

/** Checks the options and makes settings of them. Fails with every problem at once. */
export function readOptions(options: MigratorOptions): MigratorSettings {
  const { database, sslRootCert, rehearsal, ...settings } = options;
  const problems = [...unknownNames(options, Object.keys(NAMES)), ...rehearsalProblems(rehearsal)];
  const read = readDatabase(database, sslRootCert, problems);
  if (typeof settings.migrationsDir !== 'string' || settings.migrationsDir === '') {
    problems.push('migrationsDir must be the path of the folder that holds versions/.');
  }
  for (const name of DURATIONS) {
    const value = settings[name];
    if (value !== undefined && !(Number.isInteger(value) && value >= 0)) {
      problems.push(`${name} must be a whole number of milliseconds, 0 or more.`);
    }
  }
  for (const name of COUNTS) {
    const value = settings[name];
    if (value !== undefined && !(Number.isInteger(value) && value >= 1))
      problems.push(`${name} must be a whole number, 1 or more.`);
  }
  if (settings.outOfOrder !== undefined && !['error', 'allow'].includes(settings.outOfOrder)) {
    problems.push("outOfOrder must be 'error' or 'allow'.");
  }
  for (const name of ['schema', 'table'] as const) {
    if (settings[name] === '') problems.push(`${name} must not be empty.`);
  }
  if (problems.length > 0 || !read) throw invalidOptions(problems);
  return { ...settings, database: read };
}

const text = (value: unknown): string | undefined =>
  typeof value === 'string' && value.trim() !== '' ? undefined : 'must be a text that is not empty';

const REHEARSAL_OPTIONS: Record<keyof RehearsalOptions, (value: unknown) => string | undefined> = {
  shadowUrl: text,
  failOn: (value) =>
    ['error', 'warning', 'never'].includes(value as string)
      ? undefined
      : "must be 'error', 'warning' or 'never'",
  config: text,
  dataChecks: (value) => (typeof value === 'boolean' ? undefined : 'must be true or false'),
  baseDump: text,
};

function rehearsalProblems(rehearsal: unknown): string[] {
  if (rehearsal === undefined) return [];
  if (typeof rehearsal !== 'object' || rehearsal === null) return ['rehearsal must be an object of options.'];
  const names = Object.keys(REHEARSAL_OPTIONS) as (keyof RehearsalOptions)[];
  return [
    ...unknownNames(rehearsal, names).map((problem) => `rehearsal: ${problem}`),
    ...names.flatMap((name) => {
      const value = (rehearsal as Record<string, unknown>)[name];
      const problem = value === undefined ? undefined : REHEARSAL_OPTIONS[name](value);
      return problem === undefined ? [] : [`rehearsal.${name} ${problem}.`];
    }),
  ];
}

function readDatabase(
  database: MigratorOptions['database'],
  sslRootCert: string | undefined,
  problems: string[],
): Database | undefined {
  if (typeof database === 'string') {
    if (database.trim() === '') {
      problems.push('database is empty.');
      return undefined;
    }
    try {
      return { kind: 'target', target: parseTarget({ url: database, source: 'database', sslRootCert }) };
    } catch (error) {
      if (!(error instanceof TargetError)) throw error;
      problems.push(...error.problems);
      return undefined;
    }
  }
  // Callers without TypeScript may hand over anything.
  if (typeof database === 'object' && (database as object | null) !== null) {
    if ('embedded' in database) {
      return typeof database.embedded === 'string'
        ? { kind: 'embedded', dir: database.embedded }
        : { kind: 'embedded' };
    }
    if ('totalCount' in database) {
      problems.push(
        'database is a pool. Hand over one client of it (await pool.connect()), and release it afterwards.',
      );
      return undefined;
    }
    if (typeof database.query === 'function') return { kind: 'client', client: database };
  }
  problems.push(
    'database must be a connection string, a connected pg.Client, or { embedded: true | folder }.',
  );
  return undefined;
}

function invalidOptions(problems: readonly string[]): MigrationError {
  return new MigrationError({
    reason: 'invalid-input',
    message: problems.length === 1 ? (problems[0] ?? '') : `${problems.length} options cannot be used.`,
    state: NOTHING_TOUCHED,
    next: 'Mend the options and try again.',
    problems: problems.map((message): ReportProblem => ({
      message,
      remedy: null,
      file: null,
      line: null,
      column: null,
    })),
  });
}
