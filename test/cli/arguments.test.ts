import { describe, expect, it } from 'vitest';
import { readArguments } from '../../src/cli/arguments.ts';

function read(line: string): ReturnType<typeof readArguments> {
  return readArguments(line === '' ? [] : line.split(' '));
}

function problems(line: string): string[] {
  return read(line).problems.map(({ message }) => message);
}

describe('the arguments of a command line', () => {
  it('are taken in any order and both forms', () => {
    for (const line of ['up --steps 3 --dry-run --schema=app', '--dry-run --schema app up --steps=3']) {
      expect(read(line)).toEqual({
        command: 'up',
        values: { steps: '3', 'dry-run': 'true', schema: 'app' },
        help: false,
        version: false,
        problems: [],
      });
    }
  });

  it('keep a value as it is, with equal signs and spaces', () => {
    expect(readArguments(['up', '--database-url=postgres://h/d?a=b', '--schema', 'a b']).values).toEqual({
      'database-url': 'postgres://h/d?a=b',
      schema: 'a b',
    });
    expect(read('up --steps=-1').values).toEqual({ steps: '-1' });
    expect(read('up --dry-run=false').values).toEqual({ 'dry-run': 'false' });
    expect(readArguments(['up', '--schema=']).values).toEqual({ schema: '' });
  });

  it('take --embedded with a folder and without', () => {
    expect(read('up --embedded .demo').values).toEqual({ embedded: '.demo' });
    expect(read('up --embedded=.demo').values).toEqual({ embedded: '.demo' });
    expect(read('up --embedded').values).toEqual({ embedded: 'true' });
    expect(read('up --embedded --dry-run').values).toEqual({ embedded: 'true', 'dry-run': 'true' });
    expect(read('--embedded up')).toMatchObject({ command: 'up', values: { embedded: 'true' } });
    expect(read('up --embedded status')).toMatchObject({ command: 'up', values: { embedded: 'status' } });
  });

  it('ask for help in three ways', () => {
    expect(read('--help')).toMatchObject({ command: undefined, help: true });
    expect(read('up --steps -h')).toMatchObject({ command: 'up' });
    expect(read('up -h')).toMatchObject({ command: 'up', help: true });
    expect(read('help')).toMatchObject({ command: undefined, help: true });
    expect(read('help down')).toMatchObject({ command: 'down', help: true });
    expect(read('--version').version).toBe(true);
  });

  it('suggest the option that was meant, and do not blame its value too', () => {
    expect(problems('up --step 3')).toEqual(['There is no option --step. Did you mean --steps?']);
    expect(problems('up --dryrun')).toEqual(['There is no option --dryrun. Did you mean --dry-run?']);
    expect(problems('up --database_url=x')).toEqual([
      'There is no option --database_url. Did you mean --database-url?',
    ]);
    expect(problems('up -n')).toEqual(['There is no option -n.']);
    expect(problems('up --frobnicate')).toEqual(['There is no option --frobnicate.']);
  });

  it('miss values that are not there', () => {
    expect(problems('up --steps')).toEqual(['--steps needs a value.']);
    expect(problems('up --steps --dry-run')).toEqual([
      '--steps needs a value, and is followed by --dry-run.',
    ]);
  });

  it('complain about what is there twice or too much', () => {
    expect(problems('up --steps 1 --steps 2')).toEqual(['--steps is given twice.']);
    expect(problems('up 3')).toEqual(['"3" is one word too many.']);
    expect(read('up postgres://db/app').problems).toMatchObject([
      {
        message: '"postgres://db/app" is one word too many.',
        remedy: 'A database is given as --database-url URL, or in the variable DATABASE_URL.',
      },
    ]);
  });
});
