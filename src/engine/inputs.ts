import { nearest } from '../postgres/nearest.ts';
import { digestProblem, WHOLE_DIGEST } from './digest.ts';
import { readDuration } from './duration.ts';
import { MigrationError, NOTHING_TOUCHED } from './errors.ts';
import { COMMANDS, INPUT_OPTIONS, inputOption } from './input-options.ts';
import type { InputName } from './input-options.ts';
import type { DownOptions, MigratorSettings, ResetOptions, UpOptions, VerifyOptions } from './options.ts';
import type { Command, ReportProblem } from './report.ts';

/** Option values as text, as a face was given them. One that is not given is left out, one that is empty is not. */
export type InputValues = Readonly<Partial<Record<InputName, string>>>;

/** What a face must say of itself, so that messages speak its language. */
export interface InputFace {
  /** An option as it is written there: `--steps`. */
  label: (name: InputName) => string;
  /** The last resort of every message: where the options are explained. */
  help: string;
  /** Whether it asks a person for the word RESET when `confirm` is not given. */
  asksToConfirm: boolean;
}

/** Option values, understood. What was not given is not there. */
export interface Inputs {
  command: Command;
  database: { url?: string; sslRootCert?: string; embedded?: { dir?: string } };
  settings: Pick<
    MigratorSettings,
    | 'migrationsDir'
    | 'schema'
    | 'table'
    | 'outOfOrder'
    | 'lockTimeoutMs'
    | 'lockAttempts'
    | 'statementTimeoutMs'
    | 'lockWaitMs'
    | 'connectTimeoutMs'
    | 'connectAttempts'
  >;
  /** For the verb of the command. */
  options: UpOptions & DownOptions & ResetOptions & VerifyOptions;
  rehearsal: RehearsalInputs;
  json: boolean;
}

/** How a plan is looked at before it runs. What was not given is not there. */
export interface RehearsalInputs {
  mode?: 'full' | 'lint' | 'off';
  /** The one file to look at, by the rules alone; `-` is standard input. */
  file?: string;
  base?: string;
  baseDump?: string;
  shadowUrl?: string;
  failOn?: 'error' | 'warning' | 'never';
  config?: string;
  dataChecks?: boolean;
  sarifPath?: string;
}

/**
 * Understands a command and its option values. Looks at nothing else: no file, no environment.
 *
 * @throws {MigrationError} `invalid-input` with every problem there is
 */
export function readInputs(commandWord: string | undefined, values: InputValues, face: InputFace): Inputs {
  const problems: ReportProblem[] = [];
  const command = COMMANDS.find((name) => name === commandWord);
  if (command === undefined) problems.push(unknownCommand(commandWord));
  else problems.push(...notTaken(command, values, face));
  const read = reader(values, face, problems);

  const dryRun = read('dry-run', yesOrNo);
  const inputs: Omit<Inputs, 'command'> = {
    database: databaseBy(read),
    settings: {
      migrationsDir: read('migrations-dir', asItIs) ?? inputOption('migrations-dir').default,
      ...given({
        schema: read('schema', identifier),
        table: read('table', identifier),
        outOfOrder: read('out-of-order', oneOf('error', 'allow')),
        lockTimeoutMs: read('lock-timeout', duration),
        lockAttempts: read('lock-attempts', positiveNumber),
        lockWaitMs: read('lock-wait', duration),
        statementTimeoutMs: read('statement-timeout', duration),
        connectTimeoutMs: read('connect-timeout', duration),
        connectAttempts: read('connect-attempts', positiveNumber),
      }),
    },
    options: given({
      steps: read('steps', positiveNumber),
      to: read('to', version),
      atomic: read('atomic', yesOrNo),
      dryRun,
      approvedPlan: read('approved-plan', digestOrFile),
      requireDown: read('require-down', yesOrNo),
      confirm: read('confirm', theWordReset),
      drift: read('drift', yesOrNo),
    }),
    rehearsal: given({
      mode: read('rehearsal', oneOf('full', 'lint', 'off')),
      file: read('file', asItIs),
      base: read('base', version),
      baseDump: read('base-dump', asItIs),
      shadowUrl: read('shadow-database-url', asItIs),
      failOn: read('fail-on', oneOf('error', 'warning', 'never')),
      config: read('config', asItIs),
      dataChecks: read('data-checks', yesOrNo),
      sarifPath: read('sarif-path', asItIs),
    }),
    json: read('json', yesOrNo) ?? false,
  };

  problems.push(...contradictions(command, values, face, dryRun === true, inputs));
  if (command === undefined || problems.length > 0) throw invalidInput(problems, face.help);
  return { command, ...inputs };
}

/** One error that lists every problem of the input. */
export function invalidInput(problems: readonly ReportProblem[], help: string): MigrationError {
  const [first] = problems;
  const only = problems.length === 1 ? first : undefined;
  return new MigrationError({
    reason: 'invalid-input',
    message: only?.message ?? `${problems.length} problems with the input.`,
    state: NOTHING_TOUCHED,
    next: only?.remedy ?? help,
    problems,
  });
}

export function inputProblem(message: string, remedy: string | null = null): ReportProblem {
  return { message, remedy, file: null, line: null, column: null };
}

type Understood<T> = { value: T } | { problem: string; remedy: string | null };

type Reader = <T>(name: InputName, understand: (text: string) => Understood<T>) => T | undefined;

function reader(values: InputValues, face: InputFace, problems: ReportProblem[]): Reader {
  return (name, understand) => {
    const text = values[name];
    if (text === undefined) return undefined;
    const result: ReturnType<typeof understand> =
      text.trim() === '' ? { problem: 'is empty.', remedy: EMPTY } : understand(text.trim());
    if ('value' in result) return result.value;
    problems.push(inputProblem(`${face.label(name)} ${result.problem}`, result.remedy));
    return undefined;
  };
}

const EMPTY = 'Give it a value, or leave it out. A secret or variable that is not set arrives here empty.';

function unknownCommand(word: string | undefined): ReportProblem {
  const remedy = `The commands are ${COMMANDS.join(', ')}.`;
  if (word === undefined) return inputProblem('No command is given.', remedy);
  const meant = nearest(word, COMMANDS);
  return inputProblem(
    `"${word}" is not a command.${meant === undefined ? '' : ` Did you mean ${meant}?`}`,
    remedy,
  );
}

function notTaken(command: Command, values: InputValues, face: InputFace): ReportProblem[] {
  return INPUT_OPTIONS.filter(({ name, setting }) => {
    const takes: readonly Command[] = inputOption(name).commands;
    return (
      values[name] !== undefined &&
      values[name].toLowerCase() !== 'false' &&
      !setting &&
      !takes.includes(command)
    );
  }).map(({ name, commands }) =>
    inputProblem(
      `${command} does not take ${face.label(name)}.`,
      command === 'reset' && (name === 'steps' || name === 'to')
        ? `reset rolls back everything; ${face.label(name)} belongs to down.`
        : `Leave it out; it belongs to ${commands.join(', ')}.`,
    ),
  );
}

function contradictions(
  command: Command | undefined,
  values: InputValues,
  face: InputFace,
  dryRun: boolean,
  { database }: Pick<Inputs, 'database'>,
): ReportProblem[] {
  const problems: ReportProblem[] = [];
  const both = (one: InputName, other: InputName, remedy: string): void => {
    problems.push(inputProblem(`${face.label(one)} and ${face.label(other)} are both given.`, remedy));
  };
  if (values.steps !== undefined && values.to !== undefined) {
    both('steps', 'to', 'Give one of them: how many migrations, or up to which version.');
  }
  if (database.url !== undefined && database.embedded !== undefined) {
    both('database-url', 'embedded', 'Give one of them: a server, or the embedded PostgreSQL.');
  }
  if (values.file !== undefined) {
    for (const name of NOT_WITH_FILE)
      if (values[name] !== undefined)
        both('file', name, 'One file is looked at by the rules alone: leave the other out.');
  }
  if (command === 'reset' && !dryRun && !face.asksToConfirm && values.confirm === undefined) {
    problems.push(
      inputProblem(
        'reset rolls back every migration, and was not confirmed.',
        `Say so with ${face.label('confirm')} RESET, or look first with ${face.label('dry-run')}.`,
      ),
    );
  }
  return problems;
}

/** What needs a plan, a base or a server. */
const NOT_WITH_FILE = ['steps', 'to', 'base', 'base-dump', 'rehearsal', 'shadow-database-url'] as const;

/** The database as the values name it; what is wrong with them, `readInputs` tells. */
export function namedDatabase(values: InputValues, face: InputFace): Inputs['database'] {
  return databaseBy(reader(values, face, []));
}

/** `embedded: true` is the embedded server without a folder; a folder of that name is written `./true`. */
function databaseBy(read: Reader): Inputs['database'] {
  const embedded = read('embedded', asItIs);
  const dir = embedded === 'true' ? {} : given({ dir: embedded });
  return given({
    url: read('database-url', asItIs),
    sslRootCert: read('ssl-root-cert', asItIs),
    embedded: embedded === undefined || embedded === 'false' ? undefined : dir,
  });
}

function asItIs(text: string): Understood<string> {
  return { value: text };
}

function yesOrNo(text: string): Understood<boolean> {
  const word = text.toLowerCase();
  if (word === 'true' || word === 'false') return { value: word === 'true' };
  return { problem: `is true or false, not "${text}".`, remedy: null };
}

function positiveNumber(text: string): Understood<number> {
  if (/^\d{1,9}$/.test(text) && Number(text) > 0) return { value: Number(text) };
  return { problem: `must be a whole number from 1, not "${text}".`, remedy: null };
}

function version(text: string): Understood<string> {
  if (/^\d+$/.test(text)) return { value: text };
  return {
    problem: `must be a version, which is digits, not "${text}".`,
    remedy: 'Give the version alone: 012, or 12.',
  };
}

/** As `readApprovedPlan` reads it: a digest, or a file. */
function digestOrFile(text: string): Understood<string> {
  const hex = text.toLowerCase().replace(/^sha256:/, '');
  if (/^[0-9a-f]+$/.test(hex)) {
    const problem = digestProblem(hex);
    if (problem === undefined) return { value: hex };
    return { problem: `"${text}" has ${hex.length} digits; ${problem}.`, remedy: WHOLE_DIGEST };
  }
  if (/[./\\]/.test(text)) return { value: text };
  return {
    problem: `must be a plan digest (64 hex digits), or the path of a JSON report, not "${text}".`,
    remedy: `${WHOLE_DIGEST} Or name the file in which the JSON report of the dry run is.`,
  };
}

function oneOf<const T extends string>(...words: readonly T[]): (text: string) => Understood<T> {
  return (text) => {
    const found = words.find((word) => word === text);
    if (found !== undefined) return { value: found };
    const list = `${words.slice(0, -1).join(', ')} or ${words.at(-1) ?? ''}`;
    const meant = nearest(text, words);
    return {
      problem: `is ${list}, not "${text}".`,
      remedy: meant === undefined ? null : `Did you mean ${meant}?`,
    };
  };
}

function theWordReset(text: string): Understood<string> {
  if (text === 'RESET') return { value: text };
  return { problem: `must be the word RESET, in capitals, not "${text}".`, remedy: null };
}

/** PostgreSQL cuts longer names off without an error, and then finds another table than the one meant. */
function identifier(text: string): Understood<string> {
  const bytes = Buffer.byteLength(text, 'utf8');
  if (bytes <= 63 && !text.includes('\0')) return { value: text };
  return {
    problem:
      bytes > 63
        ? `is ${bytes} bytes long; a name in PostgreSQL has at most 63.`
        : 'has a NUL character in it.',
    remedy: null,
  };
}

function duration(text: string): Understood<number> {
  const read = readDuration(text);
  return 'ms' in read
    ? { value: read.ms }
    : { problem: `is not understood: ${read.problem}`, remedy: read.remedy };
}

/** The object without the members that are undefined. */
function given<T extends object>(object: T): { [K in keyof T]?: Exclude<T[K], undefined> } {
  return Object.fromEntries(Object.entries(object).filter(([, value]) => value !== undefined)) as never;
}
