import { describe, expect, it } from 'vitest';
import { readDuration, writeDuration } from '../../src/engine/duration.ts';
import { MigrationError } from '../../src/engine/errors.ts';
import { COMMANDS, INPUT_OPTIONS } from '../../src/engine/input-options.ts';
import { readInputs } from '../../src/engine/inputs.ts';
import type { InputFace, InputValues, Inputs } from '../../src/engine/inputs.ts';

const FACE: InputFace = { label: (name) => `--${name}`, help: 'See the help.', asksToConfirm: false };

function read(command: string | undefined, values: InputValues = {}, face: Partial<InputFace> = {}): Inputs {
  return readInputs(command, values, { ...FACE, ...face });
}

/** The messages of all problems. */
function problems(
  command: string | undefined,
  values: InputValues = {},
  face: Partial<InputFace> = {},
): string[] {
  return failure(command, values, face).details.problems.map(({ message }) => message);
}

function failure(
  command: string | undefined,
  values: InputValues,
  face: Partial<InputFace> = {},
): MigrationError {
  try {
    read(command, values, face);
  } catch (error) {
    if (error instanceof MigrationError) return error;
    throw error;
  }
  throw new Error('The input was understood.');
}

describe('reading inputs', () => {
  it('gives settings and options their types, and leaves out what is not given', () => {
    expect(
      read('up', {
        'database-url': ' postgres://db/app ',
        'migrations-dir': 'db',
        schema: 'app',
        table: 'history',
        steps: '3',
        'dry-run': 'true',
        'approved-plan': `sha256:${'3F9A0C1B'.repeat(8)}`,
        'out-of-order': 'allow',
        'lock-timeout': '500ms',
        'lock-attempts': '4',
        'lock-wait': '0',
        'statement-timeout': '1h',
        'connect-timeout': '1.5s',
        'connect-attempts': '1',
        'ssl-root-cert': 'ca.pem',
        json: 'True',
      }),
    ).toEqual({
      command: 'up',
      database: { url: 'postgres://db/app', sslRootCert: 'ca.pem' },
      settings: {
        migrationsDir: 'db',
        schema: 'app',
        table: 'history',
        outOfOrder: 'allow',
        lockTimeoutMs: 500,
        lockAttempts: 4,
        lockWaitMs: 0,
        statementTimeoutMs: 3_600_000,
        connectTimeoutMs: 1500,
        connectAttempts: 1,
      },
      options: { steps: 3, dryRun: true, approvedPlan: '3f9a0c1b'.repeat(8) },
      rehearsal: {},
      json: true,
    });
    expect(read('status')).toEqual({
      command: 'status',
      database: {},
      settings: { migrationsDir: 'migrations' },
      options: {},
      rehearsal: {},
      json: false,
    });
  });

  it('keeps a version as it is written, however long', () => {
    expect(read('down', { to: '00020260301090000123456789' }).options.to).toBe('00020260301090000123456789');
    expect(read('down', { to: '0' }).options.to).toBe('0');
  });

  it('knows the embedded server with a folder, without one, and not asked for', () => {
    expect(read('up', { embedded: '.demo' }).database).toEqual({ embedded: { dir: '.demo' } });
    expect(read('up', { embedded: 'true' }).database).toEqual({ embedded: {} });
    expect(read('up', { embedded: 'false' }).database).toEqual({});
  });

  it('names every problem at once', () => {
    const error = failure('up', {
      steps: '0',
      to: 'v3',
      'lock-timeout': '5',
      'dry-run': 'maybe',
      'out-of-order': 'warn',
      'approved-plan': 'abc',
      'connect-attempts': '-1',
      table: '',
      confirm: 'RESET',
      embedded: 'x',
      'database-url': 'postgres://db',
    });
    expect(error).toMatchObject({ reason: 'invalid-input' });
    expect(error.details.message).toBe('11 problems with the input.');
    expect(error.details).toMatchObject({
      state: 'Nothing was changed in the database.',
      next: 'See the help.',
    });
    expect(error.details.problems.map(({ message }) => message)).toEqual([
      'up does not take --confirm.',
      '--dry-run is true or false, not "maybe".',
      '--table is empty.',
      '--out-of-order is error or allow, not "warn".',
      '--lock-timeout is not understood: "5" has no unit.',
      '--connect-attempts must be a whole number from 1, not "-1".',
      '--steps must be a whole number from 1, not "0".',
      '--to must be a version, which is digits, not "v3".',
      '--approved-plan "abc" has 3 digits; a plan digest has 64 hex digits, of which fewer than 32 do not tell one plan from another that was made to look like it.',
      '--steps and --to are both given.',
      '--database-url and --embedded are both given.',
    ]);
  });

  it('says a single problem as the message, with its remedy', () => {
    const { message, details } = failure('up', { 'lock-wait': '5' });
    expect(message).toBe('--lock-wait is not understood: "5" has no unit.');
    expect(details.next).toBe('Write 5s for seconds, or 5ms, 5min or 5h.');
  });

  it('speaks of options as the face writes them', () => {
    expect(problems('up', { steps: 'x' }, { label: (name) => `input "${name}"` })).toEqual([
      'input "steps" must be a whole number from 1, not "x".',
    ]);
  });

  it.each(['0', '-1', '1.5', '1e3', 'x', '0x10', '99999999999'])('takes no "%s" for steps', (steps) => {
    expect(problems('down', { steps })).toHaveLength(1);
  });

  it.each(['status', 'verify'])('refuses for %s what would make another command do something', (command) => {
    expect(problems(command, { 'dry-run': 'true', steps: '1' })).toEqual([
      `${command} does not take --steps.`,
      `${command} does not take --dry-run.`,
    ]);
  });

  it('refuses steps and a version for reset, which rolls back everything', () => {
    const { details } = failure('reset', { steps: '2', confirm: 'RESET' });
    expect(details).toMatchObject({
      message: 'reset does not take --steps.',
      next: 'reset rolls back everything; --steps belongs to down.',
    });
  });

  it('takes the settings of other commands, so that one set serves all', () => {
    const values = { 'lock-timeout': '2s', 'out-of-order': 'allow', 'lock-wait': '1min' };
    for (const command of ['up', 'down', 'status', 'verify']) {
      expect(read(command, values).settings.lockTimeoutMs).toBe(2000);
    }
  });

  it('takes an option that is switched off as not given', () => {
    expect(read('status', { 'dry-run': 'false' }).command).toBe('status');
  });

  it('wants reset confirmed by the word, unless it is a dry run or a person is asked', () => {
    expect(problems('reset')).toEqual(['reset rolls back every migration, and was not confirmed.']);
    expect(problems('reset', { confirm: 'reset' })).toEqual([
      '--confirm must be the word RESET, in capitals, not "reset".',
    ]);
    expect(read('reset', { confirm: 'RESET' }).options.confirm).toBe('RESET');
    expect(read('reset', { 'dry-run': 'true' }).options).toEqual({ dryRun: true });
    expect(read('reset', {}, { asksToConfirm: true }).options).toEqual({});
  });

  it('suggests the command that was meant', () => {
    expect(problems('stauts')).toEqual(['"stauts" is not a command. Did you mean status?']);
    expect(problems('migrate')).toEqual(['"migrate" is not a command.']);
    expect(problems(undefined)).toEqual(['No command is given.']);
    expect(failure('x', {}).details.next).toBe('The commands are up, down, status, verify, reset, check.');
  });

  it('refuses names that PostgreSQL would cut off', () => {
    expect(read('up', { table: 'ä'.repeat(31) }).settings.table).toHaveLength(31);
    expect(problems('up', { table: 'ä'.repeat(32) })).toEqual([
      '--table is 64 bytes long; a name in PostgreSQL has at most 63.',
    ]);
  });
});

describe('durations', () => {
  it.each([
    ['0', 0],
    ['0s', 0],
    ['500ms', 500],
    ['2s', 2000],
    ['2 s', 2000],
    ['1.5s', 1500],
    ['15min', 900_000],
    ['15m', 900_000],
    ['1h', 3_600_000],
    ['10MIN', 600_000],
    ['24d', undefined],
    ['5', undefined],
    ['-1s', undefined],
    ['1h30m', undefined],
    ['', undefined],
    ['0.0001ms', undefined],
    ['600h', undefined],
    ['constructor', undefined],
    ['1constructor', undefined],
  ])('reads %j as %s ms', (text, ms) => {
    const result = readDuration(text);
    if (ms === undefined) expect(result).toHaveProperty('problem');
    else expect(result).toEqual({ ms });
  });

  it('says what to write instead', () => {
    expect(readDuration('5')).toEqual({
      problem: '"5" has no unit.',
      remedy: 'Write 5s for seconds, or 5ms, 5min or 5h.',
    });
    expect(readDuration('5 days')).toHaveProperty('problem', '"5 days" has an unknown unit: days.');
  });

  it('writes what it reads', () => {
    for (const ms of [0, 1, 500, 2000, 90_000, 600_000, 3_600_000]) {
      expect(readDuration(writeDuration(ms))).toEqual({ ms });
    }
    expect([5000, 600_000, 0].map(writeDuration)).toEqual(['5s', '10min', '0']);
  });
});

describe('the table of options', () => {
  it('explains every option in sentences', () => {
    for (const { name, description } of INPUT_OPTIONS) {
      expect(name).toMatch(/^[a-z-]+$/);
      expect(description).toMatch(/^[A-Z].*[.]$|"\.$/);
    }
  });

  it('is what the reader takes: every option is understood for a command that has it', () => {
    const values: Record<string, string> = {
      steps: '1',
      to: '1',
      'approved-plan': '0'.repeat(64),
      'out-of-order': 'error',
      confirm: 'RESET',
      'lock-attempts': '2',
      'connect-attempts': '2',
      base: '1',
      rehearsal: 'lint',
      'fail-on': 'never',
    };
    for (const { name, placeholder, commands } of INPUT_OPTIONS) {
      const value = values[name] ?? (placeholder === 'DURATION' ? '2s' : placeholder === null ? 'true' : 'x');
      const asking = { asksToConfirm: true };
      const inputs = read(commands[0], { [name]: value }, asking);
      expect(JSON.stringify(inputs), name).not.toBe(JSON.stringify(read(commands[0], {}, asking)));
    }
    expect(COMMANDS).toEqual(['up', 'down', 'status', 'verify', 'reset', 'check']);
  });
});
