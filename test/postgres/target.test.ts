import { inspect } from 'node:util';
import { describe, expect, test } from 'vitest';
import { databaseUrlFrom } from '../../src/postgres/environment.ts';
import { parseTarget, TargetError } from '../../src/postgres/target.ts';
import type { TargetInput } from '../../src/postgres/target.ts';
import { expectNoSecret } from '../kit/secrets.ts';
import { fakeMachine } from './fake-machine.ts';

const machine = fakeMachine();

describe('the environment', () => {
  test('gives DATABASE_URL, then SUPABASE_DB_URL; blank is not set', () => {
    expect(databaseUrlFrom({ DATABASE_URL: 'a', SUPABASE_DB_URL: 'b' })).toEqual({
      url: 'a',
      name: 'DATABASE_URL',
    });
    expect(databaseUrlFrom({ DATABASE_URL: ' \n', SUPABASE_DB_URL: 'b' })).toEqual({
      url: 'b',
      name: 'SUPABASE_DB_URL',
    });
    expect(databaseUrlFrom({ DATABASE_URL: '' })).toBeUndefined();
  });

  test('stands in for a URL with every variable of libpq', () => {
    const environment = {
      PGHOST: 'h',
      PGHOSTADDR: '192.0.2.1',
      PGPORT: '6000',
      PGDATABASE: 'db',
      PGUSER: 'u',
      PGPASSWORD: 'secret',
      PGSSLMODE: 'disable',
      PGCONNECT_TIMEOUT: '7',
      PGAPPNAME: 'app',
      PGOPTIONS: '-c search_path=app',
      PGTARGETSESSIONATTRS: 'primary',
      PGCHANNELBINDING: 'disable',
    };
    expect(parseTarget({ environment, machine })).toMatchObject({
      hosts: [{ host: 'h', port: 6000, address: '192.0.2.1' }],
      database: 'db',
      user: 'u',
      password: 'secret',
      tls: { mode: 'disable' },
      connectTimeoutMs: 7000,
      applicationName: 'app',
      options: '-c search_path=app',
      targetSessionAttrs: 'primary',
      channelBinding: 'disable',
    });
  });

  test('fills in what the URL leaves out and changes nothing that it says', () => {
    const environment = {
      PGHOST: 'other',
      PGPASSWORD: 'secret',
      PGSSLMODE: 'require',
      PGUSER: 'other',
      PGPORT: '',
    };
    const target = parseTarget({ url: 'postgres://u@h/db', environment, machine });
    expect(target).toMatchObject({
      hosts: [{ host: 'h', port: 5432 }],
      user: 'u',
      password: 'secret',
      tls: { mode: 'require' },
    });
  });

  test('gives its port to the one host of a URL without a port, and not to several', () => {
    const portsOf = (url: string) =>
      parseTarget({ url, environment: { PGPORT: '6000' }, machine }).hosts.map(({ port }) => port);
    expect(portsOf('postgres://u@h/db')).toEqual([6000]);
    expect(portsOf('postgres://u@h1,h2/db')).toEqual([5432, 5432]);
  });

  test('never sends a host of the URL to the address of PGHOSTADDR', () => {
    const target = parseTarget({
      url: 'postgres://u@h/db',
      environment: { PGHOSTADDR: '192.0.2.1' },
      machine,
    });
    expect(target.hosts).toEqual([{ host: 'h', port: 5432 }]);
  });

  test('is not read when it is not passed', () => {
    const files = fakeMachine({
      '/home/os-user/.pgpass': '*:*:*:*:secret',
      '/home/os-user/.postgresql/root.crt': 'x',
    });
    const target = parseTarget({ url: 'postgres://u@h/db', machine: files });
    expect(target.password ?? target.hosts[0]!.password).toBeUndefined();
    expect(target.tls).toEqual({ mode: 'prefer', negotiation: 'postgres' });
  });

  test('names no database by a user or password alone', () => {
    const message =
      /^No database is given:\n- Give --database-url, or set DATABASE_URL, SUPABASE_DB_URL, or PGHOST and PGDATABASE\.$/;
    expect(
      failureOf({ environment: { PGUSER: 'postgres', PGPASSWORD: 'root', PGPORT: '1' }, machine }).message,
    ).toMatch(message);
    expect(failureOf({ url: ' ', machine }).message).toMatch(message);
  });

  test('with PGSERVICE is an error, or a note beside a URL', () => {
    const environment = { PGSERVICE: 'production' };
    expect(failureOf({ environment, machine }).problems).toEqual([
      'PGSERVICE is not supported. Set PGHOST, PGPORT, PGDATABASE and PGUSER instead.',
    ]);
    expect(parseTarget({ url: 'postgres://u@h/db', environment, machine }).notes).toEqual([
      'PGSERVICE is not supported and was ignored.',
    ]);
  });

  test('with a bad value is an error that names the environment', () => {
    const error = failureOf({ environment: { PGHOST: 'h', PGPORT: 'word', PGSSLMODE: 'on' }, machine });
    expect(error.message).toMatch(
      /^The environment does not say where to connect:\n- The port is not a number.*\n- sslmode must be one of/,
    );
  });
});

describe('the defaults', () => {
  test('are the Unix socket where there is one for the port, or else localhost', () => {
    const withSocket = fakeMachine({ '/var/run/postgresql/.s.PGSQL.5432': '' });
    const hosts = (url: string) => parseTarget({ url, machine: withSocket }).hosts;
    expect(hosts('postgres:///db')).toEqual([{ host: '/var/run/postgresql', port: 5432 }]);
    expect(hosts('postgres://:5433/db')).toEqual([{ host: 'localhost', port: 5433 }]);
  });

  test('without a user that the machine knows are an error', () => {
    const nobody = { ...machine, user: () => undefined };
    expect(failureOf({ url: 'postgres://h/db', machine: nobody }).problems).toEqual([
      'There is no user name, and this machine knows none for the current user.',
    ]);
    expect(parseTarget({ url: 'postgres://u@h/db', machine: nobody }).user).toBe('u');
  });

  test('of everything else are those of libpq', () => {
    expect(parseTarget({ url: 'postgres://u@h', machine })).toEqual({
      hosts: [{ host: 'h', port: 5432 }],
      database: 'u',
      user: 'u',
      tls: { mode: 'prefer', negotiation: 'postgres' },
      targetSessionAttrs: 'any',
      keepAlive: true,
      channelBinding: 'prefer',
      notes: [],
      secrets: [],
    });
  });
});

test('the parameters of a URL are read with their units', () => {
  const url =
    'postgres://u@h/db?connect_timeout=10&keepalives=0&keepalives_idle=30&fallback_application_name=f&application_name=a&options=-c%20x%3Dy';
  expect(parseTarget({ url, machine })).toMatchObject({
    connectTimeoutMs: 10_000,
    keepAlive: false,
    keepAliveIdleMs: 30_000,
    applicationName: 'a',
    options: '-c x=y',
  });
});

test('JDBC parameters are read with the meaning that they have there', () => {
  const url =
    'jdbc:postgresql://h/db?user=u&ApplicationName=a&connectTimeout=3&ssl=true&currentSchema=x&sslrootcert=system';
  const target = parseTarget({ url, machine });
  expect(target).toMatchObject({
    applicationName: 'a',
    connectTimeoutMs: 3000,
    tls: { mode: 'verify-full' },
  });
  expect(target.notes).toHaveLength(1);
});

test('problems of the URL, of its values and of the files are told together', () => {
  const url = 'postgres://u@h:0/db?sslmod=x&sslrootcert=/none&target_session_attrs=x&requirepeer=x';
  expect(failureOf({ url, machine }).problems).toEqual([
    'The parameter "sslmod" is not known. Did you mean sslmode?',
    '"requirepeer" is not supported: remove it.',
    'The port is not a number from 1 to 65535.',
    'The file of the root certificate, /none, does not exist.',
    'target_session_attrs must be one of any, read-write, read-only, primary, standby, prefer-standby.',
  ]);
});

test('the secrets of a target are the URL and the passwords in every form', () => {
  const password = 'p@ss/w:rd#%41&+ "\'0123';
  const url = `postgres://u:${encodeURIComponent(password)}@h/db`;
  const { secrets } = parseTarget({ url, machine });
  expect(secrets).toContain(url);
  expect(secrets).toContain(password);
  expect(secrets).toContain(encodeURIComponent(password));
  expect(secrets).toContain(Buffer.from(password).toString('base64'));
  expect(secrets.map(({ length }) => length)).toEqual(
    secrets.map(({ length }) => length).sort((a, b) => b - a),
  );
  const fromFile = fakeMachine({ '/pgpass': 'h:5432:db:u:of the file' });
  expect(parseTarget({ url: 'postgres://u@h/db?passfile=/pgpass', machine: fromFile }).secrets).toContain(
    'of the file',
  );
});

test('an error about a URL holds no part of the password in any way of showing it', () => {
  for (const url of [
    'postgres://u:correct-horse@h:word/db',
    'mysql://u:correct-horse@h',
    'correct-horse',
    'host=h password=correct-horse x',
  ]) {
    const error = failureOf({ url, machine });
    expectNoSecret(
      { message: error.message, inspected: inspect(error), json: JSON.stringify(error) },
      'correct-horse',
    );
  }
});

function failureOf(input: TargetInput): TargetError {
  try {
    parseTarget(input);
  } catch (error) {
    expect(error).toBeInstanceOf(TargetError);
    return error as TargetError;
  }
  throw new Error('The input was accepted.');
}
