import { parseArgs } from 'node:util';
import type { ParseArgsConfig } from 'node:util';
import { INPUT_OPTIONS, COMMANDS, inputOption } from '../engine/input-options.ts';
import type { InputName } from '../engine/input-options.ts';
import { inputProblem } from '../engine/inputs.ts';
import type { InputValues } from '../engine/inputs.ts';
import type { ReportProblem } from '../engine/report.ts';
import { nearest } from '../postgres/nearest.ts';

/** What a command line says, not yet understood. */
export interface Arguments {
  /** The first word that is no option. `help` is not one of the commands: see `help`. */
  command: string | undefined;
  values: InputValues;
  help: boolean;
  version: boolean;
  /** What is wrong with its form. */
  problems: ReportProblem[];
}

const VALUED = INPUT_OPTIONS.map(({ name, placeholder }) => [
  name,
  { type: placeholder === null ? 'boolean' : 'string' },
]);
const OPTIONS = {
  ...Object.fromEntries(VALUED),
  help: { type: 'boolean', short: 'h' },
  version: { type: 'boolean' },
} as NonNullable<ParseArgsConfig['options']>;

/** Takes a command line apart: `COMMAND --name VALUE --name=VALUE --flag`, in any order. */
export function readArguments(argv: readonly string[]): Arguments {
  const { tokens } = parseArgs({
    args: withEmbeddedValue(argv),
    options: OPTIONS,
    strict: false,
    allowPositionals: true,
    tokens: true,
  });
  const values: Partial<Record<InputName, string>> = {};
  const words: string[] = [];
  const problems: ReportProblem[] = [];
  let help = false;
  let version = false;
  for (const token of tokens) {
    if (token.kind === 'positional') words.push(token.value);
    if (token.kind !== 'option') continue;
    const { name, rawName, value, inlineValue } = token;
    if (name === 'help') help = true;
    else if (name === 'version') version = true;
    else if (!isInput(name)) problems.push(unknownOption(rawName));
    else if (values[name] !== undefined) problems.push(inputProblem(`${label(name)} is given twice.`));
    else {
      values[name] = value ?? 'true';
      problems.push(...missingValue(name, value, inlineValue));
    }
  }
  if (words[0] === 'help') {
    help = true;
    words.shift();
  }
  const [command, ...others] = words;
  // After an unknown option there is no telling what was meant to be its value.
  if (!problems.some(({ message }) => message.startsWith(NO_SUCH_OPTION)))
    problems.push(...others.map(unexpected));
  return { command, values, help, version, problems };
}

/** An option as it is written on the command line. */
export function label(name: InputName): string {
  return `--${name}`;
}

const NO_SUCH_OPTION = 'There is no option';

/**
 * `--embedded` may stand without its folder, which no parser of arguments can know: the next word is the
 * folder unless it is an option, or the command itself.
 */
function withEmbeddedValue(argv: readonly string[]): string[] {
  const args: string[] = [];
  for (let index = 0; index < argv.length; index++) {
    const argument = argv[index] ?? '';
    const next = argv[index + 1];
    if (argument === '--') return [...args, ...argv.slice(index)];
    if (argument !== '--embedded') {
      args.push(argument);
    } else if (next === undefined || next.startsWith('-') || (isCommand(next) && !args.some(isCommand))) {
      args.push('--embedded=true');
    } else {
      args.push(`--embedded=${next}`);
      index += 1;
    }
  }
  return args;
}

function isCommand(word: string): boolean {
  return word === 'help' || COMMANDS.some((command) => command === word);
}

function isInput(name: string): name is InputName {
  return INPUT_OPTIONS.some((option) => option.name === name);
}

function missingValue(
  name: InputName,
  value: string | undefined,
  inline: boolean | undefined,
): ReportProblem[] {
  const { placeholder } = inputOption(name);
  if (placeholder === null) return [];
  const standardInput = name === 'file' && value === '-';
  if (value !== undefined && (inline === true || standardInput || !value.startsWith('-'))) return [];
  const follows = value === undefined ? '' : `, and is followed by ${value}`;
  return [inputProblem(`${label(name)} needs a value${follows}.`, `Write ${label(name)} ${placeholder}.`)];
}

function unknownOption(rawName: string): ReportProblem {
  const meant = nearest(rawName.replace(/^-+/, ''), Object.keys(OPTIONS));
  return inputProblem(
    `${NO_SUCH_OPTION} ${rawName}.${meant === undefined ? '' : ` Did you mean --${meant}?`}`,
  );
}

function unexpected(word: string): ReportProblem {
  return inputProblem(
    `"${word}" is one word too many.`,
    /:\/\//.test(word) ? 'A database is given as --database-url URL, or in the variable DATABASE_URL.' : null,
  );
}
