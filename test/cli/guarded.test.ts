import { describe, expect, it } from 'vitest';
import { guarded } from '../../src/cli/guarded.ts';
import type { Ports } from '../../src/cli/ports.ts';
import { expectNoSecret } from '../kit/secrets.ts';
import { kept } from './world.ts';

const PASSWORD = 'p@ss w:rd/Zürich';
const URL = `postgres://app:${encodeURIComponent(PASSWORD)}@db/app`;

function guard(argv: string[], environment: Ports['environment'] = {}): { write: (text: string) => string } {
  const stdout = kept();
  const out = guarded(argv, {
    environment,
    stdout,
    stderr: kept(),
    ask: undefined,
    signal: new AbortController().signal,
    now: () => 0,
  });
  return {
    write: (text) => {
      stdout.text = '';
      out.stdout.write(text);
      return stdout.text;
    },
  };
}

describe('the guarded outputs', () => {
  const leaks = [PASSWORD, URL, JSON.stringify(PASSWORD), Buffer.from(PASSWORD).toString('base64')];

  it.each([
    ['DATABASE_URL', [], { DATABASE_URL: URL }],
    ['SUPABASE_DB_URL', [], { SUPABASE_DB_URL: URL }],
    ['PGPASSWORD', [], { PGPASSWORD: PASSWORD }],
    ['--database-url URL', ['up', '--database-url', URL], {}],
    ['--database-url=URL', ['up', `--database-url=${URL}`], {}],
    ['a URL in a place of its own', ['up', URL], {}],
    ['a URL where a number belongs', ['up', '--steps', URL], {}],
    ['a connection string', ['up', `host=db password='${PASSWORD}'`], {}],
  ])('show no password that came by %s', (_way, argv, environment) => {
    const { write } = guard(argv, environment);
    for (const leak of leaks) expectNoSecret([write(`before ${leak} after`)], PASSWORD);
    expect(write('before after')).toBe('before after');
  });

  it('show a URL that holds no secret', () => {
    expect(guard(['up', 'postgres://db/app']).write('postgres://db/app')).toBe('postgres://db/app');
  });

  it('write no workflow command inside of GitHub Actions, and the text as it is elsewhere', () => {
    const text = '::error::x\na ##[warning]y\n';
    expect(guard([]).write(text)).toBe(text);
    expect(guard([], { GITHUB_ACTIONS: 'true' }).write(text)).not.toMatch(/^::|##\[/m);
  });
});
