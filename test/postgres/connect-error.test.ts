import { createServer } from 'node:net';
import type { AddressInfo } from 'node:net';
import pg from 'pg';
import { beforeAll, describe, expect, inject, test } from 'vitest';
import { explainConnectFailure } from '../../src/postgres/connect-error.ts';
import type { ConnectFailure } from '../../src/postgres/connect-error.ts';
import { parseTarget } from '../../src/postgres/target.ts';
import { createDatabase, queryOnce } from '../kit/database.ts';
import { createRole } from '../kit/role.ts';
import { expectNoSecret } from '../kit/secrets.ts';
import { until } from '../kit/until.ts';
import { fakeMachine } from './fake-machine.ts';
import { startTlsServer } from './tls-server.ts';
import type { TlsServer } from './tls-server.ts';

const password = 'correct-horse-battery';

/** What is said of `error`, thrown on connecting to the first host of the URL. */
function explain(error: unknown, url = `postgres://u:${password}@h/db`): ConnectFailure {
  const target = parseTarget({ url, machine: fakeMachine() });
  const failure = explainConnectFailure(error, target, target.hosts[0]!);
  expectNoSecret([failure.message, ...failure.advice], target.password ?? password);
  return failure;
}

/** What is said of the real failure to connect. */
async function failureOf(url: string): Promise<ConnectFailure> {
  const target = parseTarget({ url, machine: fakeMachine() });
  const { host, port } = target.hosts[0]!;
  const { user, database } = target;
  const client = new pg.Client({
    host,
    port,
    user,
    database,
    password: () => target.password ?? '',
    ssl: false,
  });
  client.on('error', () => undefined);
  try {
    await client.connect();
  } catch (error) {
    return explain(error, url);
  } finally {
    await client.end().catch(() => undefined);
  }
  throw new Error('Connected.');
}

function errorWithCode(code: string, message = 'x'): Error {
  return Object.assign(new Error(message), { code });
}

function refusal(code: string, message: string): Error {
  return Object.assign(new Error(message), { code, severity: 'FATAL' });
}

describe('the network', () => {
  test('a port where nothing listens', async () => {
    const server = createServer();
    const port = await listening(server);
    await new Promise((resolve) => server.close(resolve));
    const failure = await failureOf(`postgres://u@127.0.0.1:${port}/db`);
    expect(failure).toMatchObject({ code: 'ECONNREFUSED', retriable: true });
    expect(failure.message).toBe(`Nothing accepts connections at 127.0.0.1, port ${port}.`);
    expect(failure.advice[1]).toMatch(/^In a container, localhost is the container itself/);
  });

  test('a socket that is not there', async () => {
    const failure = await failureOf('postgres:///db?host=/nowhere&user=u');
    expect(failure).toMatchObject({ code: 'ENOENT', retriable: true });
    expect(failure.message).toBe('There is no Unix socket /nowhere/.s.PGSQL.5432.');
  });

  test('a server that hangs up', async () => {
    const server = createServer((socket) => socket.destroy());
    const port = await listening(server);
    const failure = await failureOf(`postgres://u@127.0.0.1:${port}/db`);
    server.close();
    expect(failure.message).toBe(`127.0.0.1, port ${port} closed the connection before it was ready.`);
    expect(failure.retriable).toBe(true);
  });

  test.each([
    ['ENOTFOUND', /^The host name h does not exist/, true],
    ['EAI_AGAIN', /^The host name h could not be looked up just now/, true],
    ['ENETUNREACH', /^There is no route from this machine to h, port 5432/, false],
    ['EHOSTUNREACH', /^h, port 5432 did not answer\./, true],
    ['ETIMEDOUT', /^h, port 5432 did not answer in time/, true],
    ['ECONNRESET', /^h, port 5432 closed the connection/, true],
    ['EACCES', /^This user may not open the Unix socket/, false],
    ['EWHATEVER', /^The connection to h, port 5432 failed: EWHATEVER/, false],
  ])('%s', (code, message, retriable) => {
    const failure = explain(errorWithCode(code));
    expect(failure).toMatchObject({ code, retriable });
    expect(failure.message).toMatch(message);
  });

  test('the timeout of pg, which has no code', () => {
    expect(explain(new Error('timeout expired'))).toMatchObject({
      message: 'h, port 5432 did not answer in time.',
      retriable: true,
    });
  });

  test('several addresses of a host: the one that answered something counts', () => {
    const error = new AggregateError([errorWithCode('ENETUNREACH'), errorWithCode('ECONNREFUSED')]);
    expect(explain(Object.assign(error, { code: 'ENETUNREACH' })).code).toBe('ECONNREFUSED');
    expect(explain(new AggregateError([errorWithCode('ENETUNREACH')])).code).toBe('ENETUNREACH');
  });

  test('an error that another one wraps', () => {
    expect(explain(new Error('lost', { cause: errorWithCode('ECONNRESET') })).code).toBe('ECONNRESET');
  });

  test.each(['ENETUNREACH', 'ENOTFOUND', 'EHOSTUNREACH', 'ETIMEDOUT'])(
    '%s at a direct Supabase host means that this machine has no IPv6',
    (code) => {
      const { message, advice } = explain(
        errorWithCode(code),
        `postgres://postgres:${password}@db.abcdefgh.supabase.co:5432/postgres`,
      );
      expect(message).toBe('db.abcdefgh.supabase.co, port 5432 cannot be reached from this machine.');
      expect(advice[0]).toMatch(/Use the session pooler.*its user is postgres\.abcdefgh\.$/);
    },
  );

  test('what is not even an error is told as it is', () => {
    expect(explain('odd').message).toBe('The connection to h, port 5432 failed: odd.');
    expect(explain(undefined).message).toBe('The connection to h, port 5432 failed: undefined.');
  });
});

describe('a refusal of the server', () => {
  test('the wrong password', async () => {
    const role = await createRole();
    const failure = await failureOf(atServer({ user: role.name, password }));
    expect(failure).toMatchObject({ sqlstate: '28P01', retriable: false });
    expect(failure.message).toBe(
      `The server at ${serverHost()} refused the password of the user "${role.name}".`,
    );
    expect(failure.advice[0]).toMatch(/^Check the user and the password/);
  });

  test('no password at all', async () => {
    const role = await createRole();
    const failure = await failureOf(atServer({ user: role.name }));
    expect(failure.message).toBe('The server asks for a password, and none was given.');
    expect(failure.advice[0]).toMatch(/^Put the password into the URL, or set PGPASSWORD/);
  });

  test('a database that does not exist', async () => {
    const role = await createRole();
    const failure = await failureOf(
      atServer({ user: role.name, password: role.password, database: 'no-such' }),
    );
    expect(failure).toMatchObject({ sqlstate: '3D000', retriable: false });
    expect(failure.message).toBe(`The database "no-such" does not exist on ${serverHost()}.`);
  });

  test('a database that the role may not connect to', async () => {
    const role = await createRole();
    const database = await createDatabase();
    await database.query(`REVOKE CONNECT ON DATABASE ${pg.escapeIdentifier(database.name)} FROM PUBLIC`);
    const failure = await failureOf(
      atServer({ user: role.name, password: role.password, database: database.name }),
    );
    expect(failure).toMatchObject({ sqlstate: '42501', retriable: false });
    expect(failure.advice[0]).toMatch(/GRANT CONNECT ON DATABASE/);
  });

  test('no connection left', async () => {
    const role = await createRole();
    await queryOnce(inject('serverUrl'), `ALTER ROLE ${role.identifier} CONNECTION LIMIT 0`);
    const failure = await failureOf(atServer({ user: role.name, password: role.password }));
    expect(failure).toMatchObject({ sqlstate: '53300', retriable: true });
    expect(failure.message).toMatch(/has no connection left: too many connections for role/);
  });

  test.each([
    [
      '08P01',
      'unsupported startup parameter in options: statement_timeout',
      /does not accept the setting statement_timeout/,
      /Leave options out of the URL/,
    ],
    [
      '08P01',
      'unsupported startup parameter: options',
      /does not accept the setting options/,
      /Leave options out/,
    ],
    [
      'XX000',
      'Tenant or user not found',
      /^The pooler at h does not know the user "u"/,
      /postgres\.<project ref>/,
    ],
    [
      'XX000',
      '(ENOTFOUND) tenant/user postgres.abc not found',
      /^The pooler at h does not know the user/,
      /postgres\.<project ref>/,
    ],
    [
      '28000',
      'connection is insecure (try using `sslmode=require`)',
      /takes encrypted connections only/,
      /sslmode=require/,
    ],
    [
      '28000',
      'no pg_hba.conf entry for host "192.0.2.1", user "u", database "db", no encryption',
      /takes encrypted connections only/,
      /sslmode=require/,
    ],
    [
      '28000',
      'no pg_hba.conf entry for host "192.0.2.1", user "u", database "db", SSL encryption',
      /does not let the user "u" in/,
      /Check pg_hba\.conf/,
    ],
    ['28000', 'role "u" does not exist', /^The user "u" does not exist on h/, /operating system user/],
    [
      '28000',
      'Peer authentication failed for user "u"',
      /only from the system account of that name/,
      /Connect to localhost/,
    ],
  ])('%s %s', (sqlstate, message, expected, advice) => {
    const failure = explain(refusal(sqlstate, message));
    expect(failure).toMatchObject({ sqlstate, retriable: false });
    expect(failure.message).toMatch(expected);
    expect(failure.advice[0]).toMatch(advice);
  });

  test('a password that the server repeats is masked', () => {
    expect(explain(refusal('XX000', `bad ${password}!`)).message).toBe(
      'The server at h refused the connection: bad ***! (XX000).',
    );
  });

  test('the wrong user on a Supabase pooler', () => {
    const failure = explain(
      refusal('28P01', 'x'),
      `postgres://postgres:${password}@aws-0-eu-central-1.pooler.supabase.com/postgres`,
    );
    expect(failure.advice[1]).toBe('On a Supabase pooler the user is postgres.<project ref>.');
  });
});

describe('a server of its own', () => {
  let server: TlsServer;
  beforeAll(async () => {
    server = await startTlsServer();
  });

  /** The first failure that connecting with these parameters ends in. */
  const failed = async (parameters: Record<string, string>): Promise<ConnectFailure> => {
    const error = await server.connect(parameters);
    if (typeof error === 'string') throw new Error(`Connected: ${error}.`);
    const target = server.target(parameters);
    const failure = explainConnectFailure(error, target, target.hosts[0]!);
    expectNoSecret([failure.message, ...failure.advice], server.cluster.password);
    return failure;
  };
  const verified = (): Record<string, string> => ({
    sslmode: 'verify-full',
    sslrootcert: server.certificates.authority,
  });

  test('without TLS', async () => {
    await server.use('no TLS');
    const failure = await failed({ sslmode: 'require' });
    expect(failure.message).toBe('The server at localhost has no TLS, and sslmode=require asks for it.');
    expect(failure.retriable).toBe(false);
  });

  test('with a certificate that it signed itself', async () => {
    await server.use('selfSigned');
    const failure = await failed(verified());
    expect(failure.message).toMatch(
      /^The certificate of localhost was not signed by anyone this connection trusts \(the root certificate that was given; /,
    );
    expect(failure.advice[0]).toMatch(/^Give the certificate that signed it as sslrootcert=<path>/);
  });

  test('with a certificate for another name', async () => {
    await server.use('wrongName');
    const failure = await failed(verified());
    expect(failure).toMatchObject({ code: 'ERR_TLS_CERT_ALTNAME_INVALID', retriable: false });
    expect(failure.message).toBe("The server's certificate is not for localhost but for db.example.com.");
  });

  test('with a certificate that has expired', async () => {
    await server.use('expired');
    expect((await failed(verified())).message).toBe(
      'The certificate of localhost, or one that signed it, has expired.',
    );
  });

  test('that wants a client certificate', async () => {
    await server.use('good');
    expect((await failed({ user: 'cert_only' })).message).toBe(
      'The server at localhost wants a client certificate.',
    );
  });

  test('that is shutting down', async () => {
    await server.use('good');
    const client = new pg.Client({ connectionString: server.cluster.adminUrl });
    await client.connect();
    const stopped = server.cluster.stop('smart');
    const failure = await until('the server refuses new connections', async () => {
      const error = await server.connect({});
      return typeof error === 'string' ? false : error;
    });
    await client.end();
    await stopped;
    const target = server.target({});
    expect(explainConnectFailure(failure, target, target.hosts[0]!)).toMatchObject({
      sqlstate: '57P03',
      retriable: true,
    });
  });
});

function listening(server: ReturnType<typeof createServer>): Promise<number> {
  return new Promise((resolve) => {
    server.listen(0, '127.0.0.1', () => {
      resolve((server.address() as AddressInfo).port);
    });
  });
}

function serverHost(): string {
  return new URL(inject('serverUrl')).hostname;
}

/** A URL to the server that all tests share. */
function atServer(parts: { user: string; password?: string; database?: string }): string {
  const url = new URL(inject('serverUrl'));
  url.username = encodeURIComponent(parts.user);
  url.password = encodeURIComponent(parts.password ?? '');
  url.pathname = `/${encodeURIComponent(parts.database ?? 'postgres')}`;
  return url.href;
}
