import { nearest } from '../postgres/nearest.ts';
import type { Configuration, FailOn, Level, Override, RollbackLevel } from './configuration.ts';
import { smallTable } from './guards.ts';
import type { SmallTable } from './guards.ts';

/** Something in the file that cannot be taken. */
export interface ConfigurationProblem {
  /** Where in it, such as `overrides[0].rules.drop-table`; empty for the file itself. */
  readonly at: string;
  readonly message: string;
  readonly remedy: string;
}

/** What the parts of the file may be; the JSON schema is made from them. */
export const LEVELS: readonly Level[] = ['off', 'notice', 'warning', 'error'];
export const FAIL_ON: readonly FailOn[] = ['error', 'warning', 'never'];
export const ROLLBACK_LEVELS: readonly RollbackLevel[] = ['error', 'warning', 'off'];
export const VERSION_PATTERN = '^[0-9]+$';
export const SERVER_VERSION_PATTERN = '^[1-9][0-9](\\.[0-9]{1,2})?$';

/**
 * Reads `migrate-action.json`, and tells every problem at once.
 *
 * @param ruleNames the rules that there are
 */
export function readConfiguration(
  text: string,
  ruleNames: readonly string[],
): { readonly configuration: Configuration } | { readonly problems: readonly ConfigurationProblem[] } {
  let value: unknown;
  try {
    value = JSON.parse(text.replace(/^\uFEFF/, ''));
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    const remedy = 'Write it as JSON: no comments, no comma behind the last entry, names in double quotes.';
    return { problems: [{ at: '', message: `It is no JSON: ${reason}.`, remedy }] };
  }
  const reader = new Reader(ruleNames);
  const configuration = reader.configuration(value);
  return reader.problems.length > 0 ? { problems: reader.problems } : { configuration };
}

type Entries = Readonly<Record<string, unknown>>;

class Reader {
  readonly problems: ConfigurationProblem[] = [];
  readonly #ruleNames: readonly string[];

  constructor(ruleNames: readonly string[]) {
    this.#ruleNames = ruleNames;
  }

  configuration(value: unknown): Configuration {
    const known = [
      ...['$schema', 'failOn', 'rules', 'startAfter', 'overrides', 'serverVersion', 'smallTable', 'rollback'],
    ];
    const entries = this.#entries(value, '', known);
    if (entries['$schema'] !== undefined) this.#text(entries['$schema'], '$schema');
    return {
      failOn: this.#choice(entries['failOn'], 'failOn', FAIL_ON),
      rules: this.#rules(entries['rules'], 'rules'),
      startAfter: this.#matching(entries['startAfter'], 'startAfter', VERSION_PATTERN, '"042", a version'),
      overrides: this.#overrides(entries['overrides']),
      serverVersionNum: this.#serverVersion(entries['serverVersion']),
      smallTable: this.#smallTable(entries['smallTable']),
      rollback: this.#choice(entries['rollback'], 'rollback', ROLLBACK_LEVELS),
    };
  }

  #rules(value: unknown, at: string): ReadonlyMap<string, Level> {
    const rules = new Map<string, Level>();
    for (const [name, level] of Object.entries(value === undefined ? {} : this.#object(value, at))) {
      if (!this.#ruleNames.includes(name)) {
        const remedy = this.#didYouMean(
          name,
          this.#ruleNames,
          'The rules are listed in docs/rules/README.md.',
        );
        this.#add(`${at}.${name}`, `There is no rule "${name}".`, remedy);
      }
      const read = this.#choice(level, `${at}.${name}`, LEVELS);
      if (read !== undefined) rules.set(name, read);
    }
    return rules;
  }

  #overrides(value: unknown): Override[] {
    if (value === undefined) return [];
    if (!Array.isArray(value)) {
      this.#add(
        'overrides',
        `It must be a list, and is ${inWords(value)}.`,
        'Write it in brackets: [{ … }].',
      );
      return [];
    }
    return value.map((each: unknown, number) => {
      const at = `overrides[${number}]`;
      const entries = this.#entries(each, at, ['files', 'rules']);
      if (entries['rules'] === undefined) {
        this.#add(
          at,
          'It has no "rules", so it changes nothing.',
          'Say which rules are other in these files.',
        );
      }
      return {
        files: this.#files(entries['files'], `${at}.files`),
        rules: this.#rules(entries['rules'], `${at}.rules`),
      };
    });
  }

  #files(value: unknown, at: string): string[] {
    const list: unknown[] = Array.isArray(value) ? value : [value];
    const example = 'Write a pattern such as "versions/0*.sql", or a list of them.';
    if (value === undefined || list.length === 0) {
      this.#add(at, 'It is not there: nothing says which files are meant.', example);
      return [];
    }
    return list.flatMap((pattern, number) => {
      const place = Array.isArray(value) ? `${at}[${number}]` : at;
      return this.#text(pattern, place, example) ?? [];
    });
  }

  #serverVersion(value: unknown): number | undefined {
    const example = '"16" or "16.3", the version of PostgreSQL';
    const version = this.#matching(value, 'serverVersion', SERVER_VERSION_PATTERN, example);
    if (version === undefined) return undefined;
    const [major, minor = '0'] = version.split('.');
    return Number(major) * 10_000 + Number(minor);
  }

  #smallTable(value: unknown): SmallTable {
    if (value === undefined) return smallTable;
    const entries = this.#entries(value, 'smallTable', ['rows', 'bytes']);
    return {
      rows: this.#count(entries['rows'], 'smallTable.rows') ?? smallTable.rows,
      bytes: this.#count(entries['bytes'], 'smallTable.bytes') ?? smallTable.bytes,
    };
  }

  #count(value: unknown, at: string): number | undefined {
    if (value === undefined || (Number.isSafeInteger(value) && Number(value) >= 0))
      return value as number | undefined;
    this.#add(
      at,
      `It must be a whole number from 0 on, and is ${inWords(value)}.`,
      'Write 10000, for example.',
    );
    return undefined;
  }

  #matching(value: unknown, at: string, pattern: string, example: string): string | undefined {
    if (value === undefined) return undefined;
    const text = this.#text(value, at, `Write ${example}, in quotes.`);
    if (text === undefined || new RegExp(pattern).test(text)) return text;
    this.#add(at, `It cannot be ${inWords(value)}.`, `Write ${example}.`);
    return undefined;
  }

  #choice<T extends string>(value: unknown, at: string, choices: readonly T[]): T | undefined {
    if (value === undefined) return undefined;
    const found = choices.find((choice) => choice === value);
    if (found !== undefined) return found;
    const all = `It may be ${oneOf(choices)}.`;
    const remedy = typeof value === 'string' ? this.#didYouMean(value, choices, all) : all;
    this.#add(at, `It cannot be ${inWords(value)}.`, remedy === all ? all : `${remedy} ${all}`);
    return undefined;
  }

  #text(value: unknown, at: string, remedy = 'Put it in quotes.'): string | undefined {
    if (typeof value === 'string' && value !== '') return value;
    this.#add(at, `It must be text, and is ${inWords(value)}.`, remedy);
    return undefined;
  }

  /** The entries of an object that may have only these. */
  #entries(value: unknown, at: string, known: readonly string[]): Entries {
    const entries = this.#object(value, at);
    for (const name of Object.keys(entries).filter((each) => !known.includes(each))) {
      const all = `There may be ${oneOf(known)}.`;
      const message = `There is no setting "${name}" here.`;
      this.#add(at === '' ? name : `${at}.${name}`, message, this.#didYouMean(name, known, all));
    }
    return entries;
  }

  #object(value: unknown, at: string): Entries {
    if (typeof value === 'object' && value !== null && !Array.isArray(value)) return value as Entries;
    this.#add(at, `It must be an object, and is ${inWords(value)}.`, 'Write it in braces: { … }.');
    return {};
  }

  #didYouMean(word: string, candidates: readonly string[], otherwise: string): string {
    const begun = candidates.find((candidate) => word.length > 2 && candidate.startsWith(word));
    const meant = nearest(word, candidates) ?? begun;
    return meant === undefined ? otherwise : `Did you mean "${meant}"?`;
  }

  #add(at: string, message: string, remedy: string): void {
    this.problems.push({ at, message, remedy });
  }
}

function oneOf(words: readonly string[]): string {
  const quoted = words.map((word) => `"${word}"`);
  return quoted.length < 2 ? quoted.join('') : `${quoted.slice(0, -1).join(', ')} or ${quoted.at(-1) ?? ''}`;
}

/** A value as a person would name it. */
function inWords(value: unknown): string {
  if (value === undefined) return 'missing';
  if (value === '') return 'empty';
  if (Array.isArray(value)) return 'a list';
  if (typeof value === 'object' && value !== null) return 'an object';
  const text = JSON.stringify(value);
  return text.length <= 60 ? text : `${text.slice(0, 60)}…`;
}
