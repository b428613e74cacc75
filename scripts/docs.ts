// Writes the parts of README.md and docs/ that repeat what the code says. A test holds them equal.
import { mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { parse } from 'yaml';
import { COMMANDS, INPUT_OPTIONS, inputOption } from '../src/engine/input-options.ts';
import { environmentVariables } from '../src/postgres/parameters.ts';
import { retryRules } from '../src/postgres/sqlstate.ts';
import type { RetryRule } from '../src/postgres/sqlstate.ts';
import { rulePages } from './rule-pages.ts';

const root = resolve(import.meta.dirname, '..');

/** The documents that have such parts. */
export const documents = ['README.md', 'docs/connections.md', 'docs/json-report.md', 'docs/retries.md'];

/** What stands between the two comments that name a part. */
const parts: Record<string, () => string | Promise<string>> = {
  options,
  'action inputs': () => actionTable('inputs'),
  'action outputs': () => actionTable('outputs'),
  variables,
  retries,
  report,
};

/** The text of a document with its parts made anew. */
export async function renewed(text: string): Promise<string> {
  let result = text;
  for (const [marked, name = ''] of text.matchAll(/<!-- made: (.+) -->\n[^]*?<!-- end -->/g)) {
    const make = parts[name];
    if (!make) throw new Error(`There is no part "${name}".`);
    // Prettier would pad the cells of a column to the width of the widest, and change every line with one.
    const body = `<!-- prettier-ignore-start -->\n\n${await make()}\n\n<!-- prettier-ignore-end -->`;
    result = result.replace(marked, () => `<!-- made: ${name} -->\n${body}\n<!-- end -->`);
  }
  return result;
}

function options(): string {
  const rows = INPUT_OPTIONS.map(({ name }) => {
    const { placeholder, commands, default: value, description } = inputOption(name);
    const argument = name === 'embedded' ? `[${placeholder ?? ''}]` : placeholder;
    const written = argument === null ? `--${name}` : `--${name} ${argument}`;
    const takers = commands.length === COMMANDS.length ? 'all' : commands.join(', ');
    return [code(written), takers, description, valueOrWords(value)];
  });
  return table(['option', 'commands', 'what it does', 'default'], rows);
}

interface ActionFile {
  inputs: Record<string, { description: string; required?: boolean; default?: string }>;
  outputs: Record<string, { description: string }>;
}

async function actionTable(kind: 'inputs' | 'outputs'): Promise<string> {
  const action = parse(await readFile(join(root, 'action.yml'), 'utf8')) as ActionFile;
  if (kind === 'outputs') {
    const rows = Object.entries(action.outputs).map(([name, { description }]) => [code(name), description]);
    return table(['output', 'what it is'], rows);
  }
  const rows = Object.entries(action.inputs).map(([name, { description, default: value = '' }]) => [
    code(name),
    description,
    valueOrWords(value),
  ]);
  return table(['input', 'what it does', 'default'], rows);
}

function variables(): string {
  const rows = Object.entries(environmentVariables).flatMap(([parameter, variable]) =>
    variable === undefined ? [] : [[code(variable), code(parameter)]],
  );
  return table(['variable', 'parameter of the URL'], rows);
}

const WHERE: Record<RetryRule['retried'], string> = {
  'on connecting': 'when connecting',
  'whole transaction': 'the whole transaction',
  never: 'no',
};

function retries(): string {
  const rows = retryRules.map(({ sqlstate, condition, messages, schema, retried, why }) => {
    const state = sqlstate.length === 2 ? `class ${code(sqlstate)}` : code(sqlstate);
    const only = [
      ...(messages === undefined ? [] : [`message with ${messages.map(code).join(' or ')}`]),
      ...(schema === undefined ? [] : [`object in ${code(schema)}`]),
    ];
    return [state, code(condition), only.join(', '), WHERE[retried], why];
  });
  return table(['SQLSTATE', 'condition', 'only with', 'tried again', 'why'], rows);
}

/** Where the report is declared. */
const REPORT = ['src/engine/report.ts', 'src/engine/report-rehearsal.ts'];

async function report(): Promise<string> {
  const sources = await Promise.all(REPORT.map((path) => readFile(join(root, path), 'utf8')));
  return sources.map((source) => `\`\`\`ts\n${source.trim()}\n\`\`\``).join('\n\n');
}

/** A default is what could be written, or a phrase that says it. */
function valueOrWords(text: string): string {
  return /^\S+$/.test(text) ? code(text) : text;
}

function code(text: string): string {
  return `\`${text}\``;
}

function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]): string =>
    `| ${cells.map((cell) => cell.trim().replaceAll('|', '\\|').replace(/\s+/g, ' ')).join(' | ')} |`;
  return [line(head), `|${'---|'.repeat(head.length)}`, ...rows.map(line)].join('\n');
}

if (process.argv[1] === import.meta.filename) {
  for (const document of documents) {
    const file = join(root, document);
    await writeFile(file, await renewed(await readFile(file, 'utf8')));
  }
  await rm(join(root, 'docs/rules'), { recursive: true, force: true });
  await mkdir(join(root, 'docs/rules'));
  for (const [path, text] of rulePages()) await writeFile(join(root, path), text);
}
