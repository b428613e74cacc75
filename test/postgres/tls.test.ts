import { beforeAll, describe, expect, test } from 'vitest';
import { explainConnectFailure } from '../../src/postgres/connect-error.ts';
import { TargetError } from '../../src/postgres/target.ts';
import { tlsFault } from '../../src/postgres/tls.ts';
import { startTlsServer } from './tls-server.ts';
import type { Certificate, TlsServer } from './tls-server.ts';

let server: TlsServer;
beforeAll(async () => {
  server = await startTlsServer();
});

const modes = ['disable', 'allow', 'prefer', 'require', 'verify-ca', 'verify-full'] as const;
type Outcome = 'plain' | 'TLS' | 'no TLS' | 'certificate' | 'needs a root certificate';

/** For each mode of `modes`, in order: what psql with libpq 15 does. */
const table: Record<Certificate | 'no TLS', { withoutRoot: Outcome[]; withRoot: Outcome[] }> = {
  'no TLS': {
    withoutRoot: [
      'plain',
      'plain',
      'plain',
      'no TLS',
      'needs a root certificate',
      'needs a root certificate',
    ],
    withRoot: ['plain', 'plain', 'plain', 'no TLS', 'no TLS', 'no TLS'],
  },
  selfSigned: {
    withoutRoot: ['plain', 'plain', 'TLS', 'TLS', 'needs a root certificate', 'needs a root certificate'],
    withRoot: ['plain', 'plain', 'plain', 'certificate', 'certificate', 'certificate'],
  },
  wrongName: {
    withoutRoot: ['plain', 'plain', 'TLS', 'TLS', 'needs a root certificate', 'needs a root certificate'],
    withRoot: ['plain', 'plain', 'TLS', 'TLS', 'TLS', 'certificate'],
  },
  expired: {
    withoutRoot: ['plain', 'plain', 'TLS', 'TLS', 'needs a root certificate', 'needs a root certificate'],
    withRoot: ['plain', 'plain', 'plain', 'certificate', 'certificate', 'certificate'],
  },
  good: {
    withoutRoot: ['plain', 'plain', 'TLS', 'TLS', 'needs a root certificate', 'needs a root certificate'],
    withRoot: ['plain', 'plain', 'TLS', 'TLS', 'TLS', 'TLS'],
  },
};

for (const [certificate, { withoutRoot, withRoot }] of Object.entries(table)) {
  describe(`a server with ${certificate === 'no TLS' ? certificate : `a certificate that is ${certificate}`}`, () => {
    beforeAll(() => server.use(certificate as Certificate | 'no TLS'));

    for (const [at, sslmode] of modes.entries()) {
      test(`sslmode=${sslmode} without a root certificate ends in: ${withoutRoot[at]!}`, async () => {
        expect(await outcome({ sslmode })).toBe(withoutRoot[at]);
      });
      test(`sslmode=${sslmode} with the root certificate ends in: ${withRoot[at]!}`, async () => {
        expect(await outcome({ sslmode, sslrootcert: server.certificates.authority })).toBe(withRoot[at]);
      });
    }
  });
}

describe('with a good certificate', () => {
  beforeAll(() => server.use('good'));
  const verified = (): Record<string, string> => ({
    sslmode: 'verify-full',
    sslrootcert: server.certificates.authority,
  });

  test('verify-full accepts the IP address that is in the certificate', async () => {
    expect(await server.connect({ ...verified(), host: '127.0.0.1' })).toBe('TLS');
  });

  test('verify-full checks the host and not the address that hostaddr gives', async () => {
    expect(await server.connect({ ...verified(), host: 'localhost', hostaddr: '127.0.0.1' })).toBe('TLS');
    const error = await failureOf({ ...verified(), host: 'db.example.org', hostaddr: '127.0.0.1' });
    expect(error.message).toContain('db.example.org');
  });

  test('sslrootcert=system does not trust a private authority', async () => {
    expect(tlsFault(await failureOf({ sslrootcert: 'system' }))).toBe('certificate');
  });

  test('no-verify encrypts and verifies nothing', async () => {
    expect(
      await server.connect({ sslmode: 'no-verify', sslrootcert: server.certificates.selfSigned.cert }),
    ).toBe('TLS');
  });

  test('a Unix socket is never encrypted', async () => {
    expect(await server.connect({ ...verified(), host: server.cluster.socketDir })).toBe('plain');
  });

  test('allow goes on with TLS when the server refuses plain connections', async () => {
    expect(await server.connect({ sslmode: 'allow', user: 'tls_only' })).toBe('TLS');
  });

  test('prefer goes on without TLS when the server refuses TLS connections', async () => {
    expect(await server.connect({ sslmode: 'prefer', user: 'plain_only' })).toBe('plain');
  });

  test('prefer and allow report the wrong password and not that plain connections are refused', async () => {
    for (const sslmode of ['prefer', 'allow']) {
      expect(await failureOf({ sslmode, user: 'tls_only', password: 'wrong password' })).toMatchObject({
        code: '28P01',
      });
    }
  });

  test('a client certificate and its key are shown to the server', async () => {
    const { cert, key } = server.certificates.client;
    expect(await server.connect({ sslmode: 'require', user: 'cert_only', sslcert: cert, sslkey: key })).toBe(
      'TLS',
    );
    expect(await failureOf({ sslmode: 'require', user: 'cert_only' })).toMatchObject({ code: '28000' });
  });

  test('the key may be encrypted', async () => {
    const { client, encryptedClientKey, keyPassphrase } = server.certificates;
    const parameters = {
      sslmode: 'require',
      user: 'cert_only',
      sslcert: client.cert,
      sslkey: encryptedClientKey,
    };
    expect(await server.connect({ ...parameters, sslpassword: keyPassphrase })).toBe('TLS');
    const problem = /sslpassword is missing or wrong/;
    expect((await failureOf({ ...parameters, sslpassword: 'wrong' })).message).toMatch(problem);
  });

  test('sslnegotiation=direct connects from PostgreSQL 17 on, and the failure before says so', async () => {
    const parameters = { sslmode: 'require', sslnegotiation: 'direct' };
    const result = await server.connect(parameters);
    if (server.cluster.major >= 17) {
      expect(result).toBe('TLS');
      return;
    }
    const target = server.target(parameters);
    const { advice, retriable } = explainConnectFailure(result, target, target.hosts[0]!);
    expect(advice).toEqual([
      'sslnegotiation=direct works from PostgreSQL 17 on. Leave it out for an older server.',
    ]);
    expect(retriable).toBe(false);
  });

  describe('channel_binding=require', () => {
    const binding = { channel_binding: 'require', sslmode: 'prefer' };

    test('connects where the server authenticates with channel binding', async () => {
      expect(await server.connect(binding)).toBe('TLS');
    });

    test('refuses a server that asks for no password', async () => {
      expect(await server.connect({ user: 'trusted' })).toBe('TLS');
      expect((await failureOf({ ...binding, user: 'trusted' })).name).toBe('ChannelBindingError');
    });

    test('sends no password to a server that asks for it as it is', async () => {
      expect(await server.connect({ user: 'clear' })).toBe('TLS');
      expect((await failureOf({ ...binding, user: 'clear' })).name).toBe('ChannelBindingError');
    });

    test('never goes on without TLS', async () => {
      expect((await failureOf({ ...binding, user: 'plain_only' })).message).toContain('no pg_hba.conf entry');
    });
  });
});

async function outcome(parameters: Record<string, string>): Promise<string> {
  const result = await server.connect(parameters);
  if (typeof result === 'string') return result;
  if (result instanceof TargetError && /needs a root certificate/.test(result.message))
    return 'needs a root certificate';
  return tlsFault(result) ?? String(result);
}

async function failureOf(parameters: Record<string, string>): Promise<Error> {
  const result = await server.connect(parameters);
  if (typeof result === 'string') throw new Error(`Connected: ${result}.`);
  return result;
}
