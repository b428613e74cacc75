import { Ajv } from 'ajv';
import { describe, expect, it } from 'vitest';
import { configuredLevel, fails } from '../../src/lint/configuration.ts';
import type { Configuration } from '../../src/lint/configuration.ts';
import { configurationSchema } from '../../src/lint/configuration-schema.ts';
import { readConfiguration } from '../../src/lint/read-configuration.ts';
import { dropTable } from './kit.ts';

const truncate = { ...dropTable, id: 'truncate' };
const rollback = { ...dropTable, id: 'down-not-inverse' };
const rules = [dropTable, truncate, rollback];
const names = rules.map(({ id }) => id);
const validate = new Ajv({ strict: true }).compile(configurationSchema(rules));

function read(value: unknown): Configuration {
  const result = readConfiguration(JSON.stringify(value), names);
  if ('problems' in result) throw new Error(JSON.stringify(result.problems));
  return result.configuration;
}

function problems(text: string): string[] {
  const result = readConfiguration(text, names);
  if (!('problems' in result)) return [];
  return result.problems.map(({ at, message, remedy }) => `${at}: ${message} ${remedy}`);
}

describe('a configuration', () => {
  it.each([
    [{}],
    [{ $schema: 'x', failOn: 'never', rollback: 'off', startAfter: '0042', serverVersion: '16.3' }],
    [{ rules: { 'drop-table': 'off', truncate: 'notice' }, smallTable: { rows: 0 } }],
    [
      {
        overrides: [
          { files: ['a', 'b'], rules: {} },
          { files: '**', rules: { truncate: 'error' } },
        ],
      },
    ],
  ])('is taken by its schema, too: %j', (value) => {
    expect(problems(JSON.stringify(value))).toEqual([]);
    expect(validate(value)).toBe(true);
  });

  it.each([
    [[], ': It must be an object, and is a list. Write it in braces: { … }.'],
    [{ failon: 'error' }, 'failon: There is no setting "failon" here. Did you mean "failOn"?'],
    [
      { failOn: 'warn' },
      'failOn: It cannot be "warn". Did you mean "warning"? It may be "error", "warning" or "never".',
    ],
    [
      { rules: { 'drop-tables': 'off' } },
      'rules.drop-tables: There is no rule "drop-tables". Did you mean "drop-table"?',
    ],
    [
      { rules: { truncate: true } },
      'rules.truncate: It cannot be true. It may be "off", "notice", "warning" or "error".',
    ],
    [{ rules: [] }, 'rules: It must be an object, and is a list. Write it in braces: { … }.'],
    [{ startAfter: 42 }, 'startAfter: It must be text, and is 42. Write "042", a version, in quotes.'],
    [{ startAfter: '042_orders' }, 'startAfter: It cannot be "042_orders". Write "042", a version.'],
    [
      { serverVersion: '9.6' },
      'serverVersion: It cannot be "9.6". Write "16" or "16.3", the version of PostgreSQL.',
    ],
    [
      { smallTable: { rows: -1 } },
      'smallTable.rows: It must be a whole number from 0 on, and is -1. Write 10000, for example.',
    ],
    [{ overrides: {} }, 'overrides: It must be a list, and is an object. Write it in brackets: [{ … }].'],
    [
      { overrides: [{ rules: {} }] },
      'overrides[0].files: It is not there: nothing says which files are meant. Write a pattern such as "versions/0*.sql", or a list of them.',
    ],
    [
      { overrides: [{ files: 'a' }] },
      'overrides[0]: It has no "rules", so it changes nothing. Say which rules are other in these files.',
    ],
    [
      { overrides: [{ files: [1], rules: {} }] },
      'overrides[0].files[0]: It must be text, and is 1. Write a pattern such as "versions/0*.sql", or a list of them.',
    ],
    [{ rollback: 'notice' }, 'rollback: It cannot be "notice". It may be "error", "warning" or "off".'],
  ])('is refused by its schema, too, and says what is wrong: %j', (value, problem) => {
    expect(problems(JSON.stringify(value))).toEqual([problem]);
    expect(validate(value)).toBe(false);
  });

  it('tells all problems at once', () => {
    expect(problems('{"failOn": 1, "rules": {"x": "offf"}, "more": {}}')).toHaveLength(4);
  });

  it('says where it is no JSON', () => {
    expect(problems('{"failOn": "error",\n}')).toEqual([
      expect.stringMatching(/^: It is no JSON: .*\(line 2 column 1\)\. Write it as JSON: no comments/),
    ]);
  });

  it('may begin with a byte order mark', () => {
    expect(problems('\uFEFF{}')).toEqual([]);
  });
});

describe('the level of a rule', () => {
  const configuration = read({
    rules: { 'drop-table': 'warning', truncate: 'off' },
    rollback: 'error',
    overrides: [
      { files: '05*.sql', rules: { 'drop-table': 'notice' } },
      { files: ['down/**'], rules: { 'drop-table': 'off' } },
      { files: 'versions/051_?.sql', rules: { 'drop-table': 'error' } },
    ],
  });

  it.each([
    ['versions/042_orders.sql', 'warning'],
    ['versions/050_orders.sql', 'notice'],
    ['versions/051_a.sql', 'error'],
    ['versions/051_ab.sql', 'notice'],
    ['down/050_orders_down.sql', 'off'],
    ['versions/1050.sql', 'warning'],
  ])('in %s is the last that is said of it', (file, level) => {
    expect(configuredLevel(configuration, dropTable, file)).toBe(level);
  });

  it('is that of all files where no override names the rule', () => {
    expect(configuredLevel(configuration, truncate, 'versions/050_orders.sql')).toBe('off');
    expect(configuredLevel(read({}), truncate, 'versions/050_orders.sql')).toBeUndefined();
  });

  it('for a rollback that is none is what rollback says, unless the rule is named', () => {
    expect(configuredLevel(configuration, rollback, 'down/050_down.sql')).toBe('error');
    const named = read({ rollback: 'error', rules: { 'down-not-inverse': 'notice' } });
    expect(configuredLevel(named, rollback, 'down/050_down.sql')).toBe('notice');
  });
});

it('reads the version of the server as the server gives it', () => {
  expect(read({ serverVersion: '14.3' }).serverVersionNum).toBe(140003);
  expect(read({ serverVersion: '18' }).serverVersionNum).toBe(180000);
});

it('fails a check from a severity on', () => {
  const failing = (['error', 'warning', 'never'] as const).map((failOn) =>
    (['error', 'warning', 'notice'] as const).filter((severity) => fails(severity, failOn)),
  );
  expect(failing).toEqual([['error'], ['error', 'warning'], []]);
  expect(fails('error')).toBe(true);
  expect(fails('warning')).toBe(false);
});
