import { describe, expect, it } from 'vitest';
import type { Report } from '../../src/engine/report.ts';
import { expectNoSecret } from '../kit/secrets.ts';
import { told } from './world.ts';

describe('wrong usage', () => {
  it('is told on standard error with exit status 2, and nothing on standard output', async () => {
    expect(await told(['up', '--step', '3'])).toEqual({
      status: 2,
      stdout: '',
      stderr: [
        'error: There is no option --step. Did you mean --steps?',
        '',
        'database  Nothing was changed in the database.',
        'next      migrate-action up --help explains its options.',
        '',
      ].join('\n'),
    });
  });

  it('names everything that is wrong at once', async () => {
    const { status, stderr } = await told(['reset', '--steps', 'x', '--frobnicate', '--lock-wait', '5']);
    expect(status).toBe(2);
    expect(stderr).toMatch(/^error: 5 problems with the input\.$/m);
    for (const problem of [
      '1. There is no option --frobnicate.',
      '2. reset does not take --steps.',
      '3. --lock-wait is not understood: "5" has no unit.',
      '4. --steps must be a whole number from 1, not "x".',
      '5. reset rolls back every migration, and was not confirmed.',
    ]) {
      expect(stderr).toContain(problem);
    }
  });

  it('suggests the command that was meant', async () => {
    const { status, stderr } = await told(['stauts']);
    expect(status).toBe(2);
    expect(stderr).toContain('"stauts" is not a command. Did you mean status?');
  });

  it('of no argument at all leads to the help', async () => {
    const { status, stdout, stderr } = await told([]);
    expect({ status, stdout }).toEqual({ status: 2, stdout: '' });
    expect(stderr).toContain('error: No command is given.\n');
    expect(stderr).toContain('up, down, status, verify, reset');
  });

  it('of a command without a database names every way to give one, and never takes the embedded one', async () => {
    const { status, stderr } = await told(['up']);
    expect(status).toBe(2);
    expect(stderr).toContain('error: No database is given.\n');
    for (const way of [
      '--database-url',
      'DATABASE_URL',
      'SUPABASE_DB_URL',
      'PGHOST',
      'PG* variables',
      '--embedded',
    ]) {
      expect(stderr).toContain(way);
    }
  });

  it('tells of a variable that is set and empty, as a missing secret is', async () => {
    const { stderr } = await told(['up'], { environment: { DATABASE_URL: '' } });
    expect(stderr).toContain('No database is given. (DATABASE_URL is set, but empty.)');
  });

  it('refuses an empty --database-url, also where a variable would give one', async () => {
    const { status, stderr } = await told(['up', '--database-url', ''], {
      environment: { DATABASE_URL: 'postgres://db/app' },
    });
    expect(status).toBe(2);
    expect(stderr).toContain('--database-url is empty.');
  });

  it('names the variable whose URL cannot be read, and does not show it', async () => {
    const password = 'se/cr?et#1';
    const { status, stdout, stderr } = await told(['up'], {
      environment: { DATABASE_URL: `postgres://app:${password}@[db/app` },
    });
    expect(status).toBe(2);
    expect(stderr).toContain('error: DATABASE_URL: ');
    expectNoSecret({ stdout, stderr }, password);
  });

  it('is a JSON report with --json, and told on standard error too', async () => {
    for (const argv of [
      ['frob', '--json'],
      ['up', '--json', '--steps', '0'],
      ['up', '--json', '--nonsense'],
    ]) {
      const { status, stdout, stderr } = await told(argv);
      expect(status).toBe(2);
      const report = JSON.parse(stdout) as Report;
      expect(report).toMatchObject({
        version: 1,
        command: null,
        status: 'failed',
        failureReason: 'invalid-input',
      });
      expect(stderr).toContain(`error: ${report.error?.message ?? 'no error'}`);
    }
  });

  it('keeps the command in the report of a failure after the arguments were understood', async () => {
    const { stdout } = await told(['verify', '--json']);
    expect(JSON.parse(stdout)).toMatchObject({ command: 'verify', status: 'failed', database: null });
  });
});

describe('reset', () => {
  const embedded = ['reset', '--embedded', 'demo'];

  it('asks a person for the word, naming the database, and does nothing without it', async () => {
    const questions: string[] = [];
    for (const answer of ['yes', 'reset', '', undefined]) {
      const { status, stdout, stderr } = await told(embedded, {
        ask: (question) => {
          questions.push(question);
          return Promise.resolve(answer);
        },
      });
      expect({ status, stdout }).toEqual({ status: 1, stdout: '' });
      expect(stderr).toContain('error: reset was not confirmed.');
    }
    expect(questions[0]).toBe(
      'This rolls back every migration of the embedded database in demo.\nType RESET to go on: ',
    );
  });

  it('shows no secret in its question', async () => {
    const questions: string[] = [];
    await told(['reset'], {
      environment: { DATABASE_URL: 'postgres://app:tiger-lily@db.example.com/tiger-lily' },
      ask: (question) => {
        questions.push(question);
        return Promise.resolve(undefined);
      },
    });
    expect(questions[0]).toContain('database *** on db.example.com');
  });

  it('without a terminal wants --confirm RESET', async () => {
    const { status, stderr } = await told(embedded);
    expect(status).toBe(2);
    expect(stderr).toContain('--confirm RESET');
  });
});
