import { describe, expect, test } from 'vitest';
import { readActionInputs } from '../../src/action/inputs.ts';
import type { MigrationError } from '../../src/engine/errors.ts';

const URL = 'postgresql://app:s3cr3t%2Fword@db.example.com/orders';

/** On another event a database must be given. */
const EVENT = { unmerged: false };

function failure(environment: Record<string, string>): MigrationError {
  const given = readActionInputs(environment, EVENT);
  if (!('error' in given)) throw new Error('The inputs were understood.');
  return given.error;
}

describe('the inputs of the action', () => {
  test('are read from the variables that the runner makes, an empty one being none', () => {
    const given = readActionInputs(
      {
        INPUT_COMMAND: 'down',
        'INPUT_DATABASE-URL': ` ${URL}\n`,
        'INPUT_DRY-RUN': 'false',
        'INPUT_LOCK-WAIT': '2min',
        INPUT_STEPS: '3',
        INPUT_TO: '',
        INPUT_SCHEMA: ' ',
      },
      EVENT,
    );
    expect(given).toMatchObject({
      command: 'down',
      inputs: { settings: { migrationsDir: 'migrations', lockWaitMs: 120_000 }, options: { steps: 3 } },
      database: { kind: 'target', target: { database: 'orders', password: 's3cr3t/word' } },
    });
  });

  test('need no command: it is up', () => {
    expect(readActionInputs({ DATABASE_URL: URL }, EVENT)).toMatchObject({ command: 'up' });
  });

  test.each([
    ['DATABASE_URL', { DATABASE_URL: URL, SUPABASE_DB_URL: 'postgresql://x/supabase' }, 'orders'],
    ['SUPABASE_DB_URL', { DATABASE_URL: '', SUPABASE_DB_URL: URL, PGDATABASE: 'pg' }, 'orders'],
    ['PG*', { PGHOST: 'db.example.com', PGDATABASE: 'pg', PGUSER: 'app' }, 'pg'],
  ])('take the database from %s when database-url is empty', (_, environment, database) => {
    expect(readActionInputs({ 'INPUT_DATABASE-URL': '', ...environment }, EVENT)).toMatchObject({
      database: { target: { database } },
    });
  });

  test('fail without a database, and say why a secret can be empty', () => {
    const { reason, message, details } = failure({
      'INPUT_DATABASE-URL': '',
      PGUSER: 'postgres',
      PGPASSWORD: 'root',
    });
    expect(reason).toBe('invalid-input');
    expect(message).toMatch(/database-url is empty.*DATABASE_URL, SUPABASE_DB_URL, PGHOST/);
    expect(details.next).toMatch(/secrets\.DATABASE_URL.*fork.*Dependabot.*embedded: true/);
    expect(details.state).toBe('Nothing was changed in the database.');
  });

  test('have the embedded server only when it is asked for', () => {
    expect(readActionInputs({ INPUT_EMBEDDED: 'true' }, EVENT)).toMatchObject({
      database: { kind: 'embedded' },
    });
    expect(readActionInputs({ INPUT_EMBEDDED: 'data' }, EVENT)).toMatchObject({
      database: { kind: 'embedded', dir: 'data' },
    });
    expect(failure({ INPUT_EMBEDDED: 'false' }).reason).toBe('invalid-input');
  });

  test('are refused with all that is wrong at once, in the words of a workflow', () => {
    const { details } = failure({
      INPUT_COMMAND: 'up',
      INPUT_STEPS: 'many',
      'INPUT_LOCK-TIMEOUT': '5',
      INPUT_CONFIRM: 'RESET',
      'INPUT_DATABASE-URL': 'postgresql://app:s3cr3t@db.example.com:port/orders',
    });
    expect(details.message).toBe('4 problems with the input.');
    const text = details.problems.map(({ message }) => message).join('\n');
    for (const name of ['steps', 'lock-timeout', 'confirm', 'database-url']) expect(text).toContain(name);
    expect(text).not.toMatch(/--|s3cr3t/);
  });

  test('want the word RESET for reset', () => {
    expect(failure({ INPUT_COMMAND: 'reset', DATABASE_URL: URL }).details.next).toMatch(/confirm RESET/);
    const confirmed = readActionInputs(
      { INPUT_COMMAND: 'reset', INPUT_CONFIRM: 'RESET', DATABASE_URL: URL },
      EVENT,
    );
    expect(confirmed).toMatchObject({ inputs: { options: { confirm: 'RESET' } } });
  });
});

describe('the secrets of the inputs', () => {
  const secretsOf = (environment: Record<string, string>): readonly string[] =>
    readActionInputs(environment, EVENT).secrets;

  test('are the URL and its password, written and decoded, whether or not they can be used', () => {
    for (const environment of [{ DATABASE_URL: URL }, { 'INPUT_DATABASE-URL': URL, INPUT_STEPS: 'x' }]) {
      expect(secretsOf(environment)).toEqual(expect.arrayContaining([URL, 's3cr3t%2Fword', 's3cr3t/word']));
    }
    expect(secretsOf({ 'INPUT_DATABASE-URL': 'postgresql://app:pa ss@:x' })).toContain('pa ss');
  });

  test('are found in the wrong input, too', () => {
    expect(secretsOf({ 'INPUT_MIGRATIONS-DIR': URL })).toContain('s3cr3t/word');
  });

  test('are the password of PGPASSWORD', () => {
    expect(secretsOf({ PGPASSWORD: 'pg-s3cr3t' })).toContain('pg-s3cr3t');
  });

  test('are none of what is too short to be masked without masking everything', () => {
    expect(secretsOf({ PGPASSWORD: 'abc' })).not.toContain('abc');
  });
});
