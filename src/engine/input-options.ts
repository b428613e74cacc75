import { writeDuration } from './duration.ts';
import { DEFAULTS } from './options.ts';
import type { Command } from './report.ts';

/** An option of a command, under the one name that it has on every face: `--steps 3`, `steps: 3`. */
export interface InputOption {
  readonly name: string;
  /** What stands for its value in texts; null for one that is on or off. */
  readonly placeholder: string | null;
  /** The commands whose outcome it bears on. */
  readonly commands: readonly Command[];
  /**
   * Whether the other commands take it too, without effect, so that one set of settings serves them all.
   * An option that says what to run is refused there: the command would do something else than was asked.
   */
  readonly setting: boolean;
  /** What holds when it is not given, as text; empty when that needs no words. */
  readonly default: string;
  /** One sentence or two, for help and reference. */
  readonly description: string;
}

const ALL: readonly Command[] = ['up', 'down', 'status', 'verify', 'reset', 'check'];
/** Those that look at a plan with the rules and a rehearsal; `up` when it is a dry run. */
const REHEARSING: readonly Command[] = ['up', 'check'];
const CHANGING: readonly Command[] = ['up', 'down', 'reset'];

export const COMMANDS = ALL;

/** Every option there is, in the order in which they are explained. */
export const INPUT_OPTIONS = [
  {
    name: 'database-url',
    placeholder: 'URL',
    commands: ALL,
    setting: true,
    default: 'the variable DATABASE_URL, then SUPABASE_DB_URL, then the PG* variables',
    description: 'The database: postgresql://user:password@host:5432/name, or a libpq connection string.',
  },
  {
    name: 'embedded',
    placeholder: 'DIR',
    commands: ALL,
    setting: true,
    default: '',
    description:
      'Use the embedded PostgreSQL instead of a server, with its data in DIR; without DIR it is gone afterwards.',
  },
  {
    name: 'migrations-dir',
    placeholder: 'DIR',
    commands: ALL,
    setting: true,
    default: 'migrations',
    description: 'The folder that holds versions/ and down/.',
  },
  {
    name: 'schema',
    placeholder: 'NAME',
    commands: ALL,
    setting: true,
    default: 'where the search_path finds the table, or else its first schema',
    description: 'The schema of the history table.',
  },
  {
    name: 'table',
    placeholder: 'NAME',
    commands: ALL,
    setting: true,
    default: DEFAULTS.table,
    description: 'The name of the history table.',
  },
  {
    name: 'steps',
    placeholder: 'N',
    commands: ['up', 'down', 'check'],
    setting: false,
    default: 'all for up and check, 1 for down',
    description: 'Apply at most N migrations, or roll back the last N.',
  },
  {
    name: 'to',
    placeholder: 'VERSION',
    commands: ['up', 'down', 'check'],
    setting: false,
    default: '',
    description:
      'Apply up to and including VERSION, or roll back everything above it; down --to 0 is everything.',
  },
  {
    name: 'dry-run',
    placeholder: null,
    commands: CHANGING,
    setting: false,
    default: '',
    description: 'Show what would run, with its SQL, and change nothing.',
  },
  {
    name: 'approved-plan',
    placeholder: 'DIGEST|FILE',
    commands: CHANGING,
    setting: false,
    default: '',
    description:
      'Run only the plan with this digest, which a dry run shows, or that of its JSON report in FILE; refuse any other.',
  },
  {
    name: 'atomic',
    placeholder: null,
    commands: ['up', 'check'],
    setting: false,
    default: '',
    description:
      'Apply all pending migrations in one transaction, or none; refused when a file cannot run in one.',
  },
  {
    name: 'out-of-order',
    placeholder: 'error|allow',
    commands: ['up', 'check'],
    setting: true,
    default: 'error',
    description: 'What to do with a pending migration below the highest applied one.',
  },
  {
    name: 'file',
    placeholder: 'FILE',
    commands: ['check'],
    setting: false,
    default: '',
    description:
      'Look at this one file by the rules alone, as an editor or a hook wants it: no database, no git, no other file is read. - is standard input.',
  },
  {
    name: 'base',
    placeholder: 'VERSION',
    commands: ['check'],
    setting: false,
    default: 'what the database has applied; without one, the files that the branch does not touch',
    description: 'Take the migrations up to and including VERSION for applied, and those above for pending.',
  },
  {
    name: 'base-dump',
    placeholder: 'FILE',
    commands: [...REHEARSING, 'verify'],
    setting: true,
    default: 'the applied migrations, one after the other',
    description:
      'Begin the rehearsal with this schema, as pg_dump --schema-only writes it, in place of the applied migrations.',
  },
  {
    name: 'shadow-database-url',
    placeholder: 'URL',
    commands: [...REHEARSING, 'verify'],
    setting: true,
    default: 'server binaries of this machine, or else the embedded PostgreSQL',
    description:
      'The server to rehearse on, in a database that is created there and dropped. Never the one that is migrated.',
  },
  {
    name: 'rehearsal',
    placeholder: 'full|lint|off',
    commands: REHEARSING,
    setting: true,
    default: 'full',
    description:
      'How a plan is looked at: by the rules and on a throw-away PostgreSQL, by the rules alone, or not at all.',
  },
  {
    name: 'fail-on',
    placeholder: 'error|warning|never',
    commands: REHEARSING,
    setting: true,
    default: 'error, or what the configuration says',
    description: 'The lowest severity of a finding that makes the command fail.',
  },
  {
    name: 'config',
    placeholder: 'FILE',
    commands: REHEARSING,
    setting: true,
    default: 'migrate-action.json in the migrations folder, if there is one',
    description: 'The configuration of the rules.',
  },
  {
    name: 'data-checks',
    placeholder: null,
    commands: REHEARSING,
    setting: true,
    default: '',
    description:
      'Count on the database itself what would make a migration fail there: duplicates, nulls, orphans. Reads tables, with a time limit.',
  },
  {
    name: 'drift',
    placeholder: null,
    commands: ['verify'],
    setting: false,
    default: '',
    description: 'Also hold the schema against what the applied files make of an empty database.',
  },
  {
    name: 'sarif-path',
    placeholder: 'FILE',
    commands: REHEARSING,
    setting: true,
    default: '',
    description: 'Write the findings to FILE as SARIF 2.1.0, which GitHub code scanning takes.',
  },
  {
    name: 'require-down',
    placeholder: null,
    commands: ['down', 'reset'],
    setting: false,
    default: '',
    description:
      'Refuse, before anything runs, when a rollback script is missing; otherwise that migration is skipped.',
  },
  {
    name: 'confirm',
    placeholder: 'RESET',
    commands: ['reset'],
    setting: false,
    default: '',
    description: 'The word RESET, without which reset does nothing.',
  },
  {
    name: 'lock-timeout',
    placeholder: 'DURATION',
    commands: CHANGING,
    setting: true,
    default: writeDuration(DEFAULTS.lockTimeoutMs),
    description:
      'How long a statement may wait for a lock before its migration is rolled back and tried again; 0 waits for ever.',
  },
  {
    name: 'lock-attempts',
    placeholder: 'N',
    commands: CHANGING,
    setting: true,
    default: String(DEFAULTS.lockAttempts),
    description:
      'How often a migration is tried that a lock made fail, with growing waits between: 50 are some 9 minutes. For a deadlock or another passing reason it is tried ten times at most.',
  },
  {
    name: 'lock-wait',
    placeholder: 'DURATION',
    commands: CHANGING,
    setting: true,
    default: writeDuration(DEFAULTS.lockWaitMs),
    description: 'How long to wait while another run is at work on the same history; 0 does not wait.',
  },
  {
    name: 'statement-timeout',
    placeholder: 'DURATION',
    commands: CHANGING,
    setting: true,
    default: writeDuration(DEFAULTS.statementTimeoutMs),
    description: 'How long one statement of a migration may run; 0 is for ever.',
  },
  {
    name: 'connect-timeout',
    placeholder: 'DURATION',
    commands: ALL,
    setting: true,
    default: writeDuration(DEFAULTS.connectTimeoutMs),
    description: 'How long one attempt to connect may take; 0 is for ever.',
  },
  {
    name: 'connect-attempts',
    placeholder: 'N',
    commands: ALL,
    setting: true,
    default: String(DEFAULTS.connectAttempts),
    description: 'How often a connection is tried, with growing waits between.',
  },
  {
    name: 'ssl-root-cert',
    placeholder: 'FILE',
    commands: ALL,
    setting: true,
    default: 'sslrootcert of the URL',
    description: 'File (or PEM text) of the certificate authorities to trust, or "system".',
  },
  {
    name: 'json',
    placeholder: null,
    commands: ALL,
    setting: true,
    default: '',
    description: 'Write the report as JSON to standard output, and nothing else.',
  },
] as const satisfies readonly InputOption[];

export type InputName = (typeof INPUT_OPTIONS)[number]['name'];

export function inputOption(name: InputName): InputOption {
  const found = INPUT_OPTIONS.find((option) => option.name === name);
  if (!found) throw new TypeError(`no such option: ${name}`);
  return found;
}
