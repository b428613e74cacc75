import { beforeAll, expect, test } from 'vitest';
import { parseTarget, TargetError } from '../../src/postgres/target.ts';
import type { TargetInput } from '../../src/postgres/target.ts';
import type { TlsSettings } from '../../src/postgres/tls.ts';
import { makeCertificates } from './certificates.ts';
import type { Certificates } from './certificates.ts';
import { fakeMachine } from './fake-machine.ts';

let certificates: Certificates;
beforeAll(() => {
  certificates = makeCertificates();
});

const rootFile = '/home/os-user/.postgresql/root.crt';
const environment = { HOME: '/home/os-user' };

function settings(query: string, input: TargetInput = {}): TlsSettings {
  return parseTarget({ url: `postgres://u@h/db?${query}`, machine: fakeMachine(), ...input }).tls;
}

function problems(query: string, input: TargetInput = {}): readonly string[] {
  try {
    settings(query, input);
  } catch (error) {
    if (error instanceof TargetError) return error.problems;
    throw error;
  }
  return [];
}

test('the root certificate is the file that is named', () => {
  const machine = fakeMachine({ '/ca.crt': certificates.authority });
  expect(settings('sslmode=verify-ca&sslrootcert=/ca.crt', { machine })).toEqual({
    mode: 'verify-ca',
    negotiation: 'postgres',
    rootCert: certificates.authority,
    rootCertSource: '/ca.crt',
  });
});

test('or else ~/.postgresql/root.crt, when the environment is read', () => {
  const machine = fakeMachine({ [rootFile]: certificates.authority });
  expect(settings('', { machine, environment })).toMatchObject({ mode: 'prefer', rootCertSource: rootFile });
  expect(problems('sslmode=verify-full', { machine })).toHaveLength(1);
});

test('the option takes a path or PEM text, wins over the URL, and asks for verify-full', () => {
  const machine = fakeMachine({
    '/ca.crt': certificates.authority,
    '/other.crt': certificates.selfSigned.cert,
  });
  expect(settings('sslrootcert=/other.crt', { machine, sslRootCert: '/ca.crt' })).toMatchObject({
    mode: 'verify-full',
    rootCertSource: '/ca.crt',
  });
  expect(settings('', { sslRootCert: `${certificates.authority}\n` })).toMatchObject({
    mode: 'verify-full',
    rootCert: certificates.authority.trim(),
    rootCertSource: 'the root certificate that was given',
  });
  expect(settings('sslmode=verify-ca', { machine, sslRootCert: '/ca.crt' }).mode).toBe('verify-ca');
  expect(settings('', { sslRootCert: ' ' })).toEqual({ mode: 'prefer', negotiation: 'postgres' });
});

test('system asks for verify-full and nothing less', () => {
  expect(settings('sslrootcert=system')).toMatchObject({ mode: 'verify-full', rootCert: 'system' });
  expect(problems('sslrootcert=system&sslmode=require')).toEqual([
    'sslrootcert=system needs sslmode=verify-full.',
  ]);
});

test('a certificate that is named and missing is a problem, also where libpq would not verify', () => {
  expect(problems('sslmode=require&sslrootcert=/none')).toEqual([
    'The file of the root certificate, /none, does not exist.',
  ]);
  expect(problems('sslmode=disable&sslrootcert=/none')).toEqual([]);
});

test('a root certificate that is none is a problem', () => {
  const machine = fakeMachine({
    '/ca.crt': 'text',
    '/broken.crt': '-----BEGIN CERTIFICATE-----\nAAAA\n-----END CERTIFICATE-----\n',
  });
  const problem = 'The root certificate is not a certificate in PEM form (-----BEGIN CERTIFICATE-----).';
  expect(problems('sslrootcert=/ca.crt', { machine })).toEqual([problem]);
  expect(problems('sslrootcert=/broken.crt', { machine })).toEqual([problem]);
});

test('verifying without a root certificate says how to give one', () => {
  expect(problems('sslmode=verify-full')).toEqual([
    'sslmode=verify-full needs a root certificate. Give the file as sslrootcert=<path>, or sslrootcert=system with sslmode=verify-full to trust what this machine trusts.',
  ]);
});

test('direct negotiation needs a mode that insists on TLS', () => {
  expect(settings('sslnegotiation=direct&sslmode=require').negotiation).toBe('direct');
  expect(problems('sslnegotiation=direct')).toEqual([
    'sslnegotiation=direct needs sslmode=require, verify-ca or verify-full.',
  ]);
  expect(problems('sslnegotiation=fast')).toEqual(['sslnegotiation must be postgres or direct.']);
});

test('channel binding as a must asks for TLS', () => {
  expect(settings('channel_binding=require').mode).toBe('require');
  expect(problems('channel_binding=require&sslmode=disable')).toEqual([
    'channel_binding=require needs TLS, but sslmode is disable.',
  ]);
});

test('ssl=true, which node-postgres and JDBC know, is require, and verify-full for JDBC', () => {
  expect(settings('ssl=true').mode).toBe('require');
  expect(settings('ssl=false').mode).toBe('disable');
  expect(settings('ssl=true&sslmode=prefer').mode).toBe('prefer');
  expect(problems('ssl=yes')).toEqual([
    'The parameter ssl must be true or false. sslmode=require or sslmode=verify-full says more.',
  ]);
  expect(
    parseTarget({ url: 'jdbc:postgresql://h/db?ssl=true&sslrootcert=system', machine: fakeMachine() }).tls
      .mode,
  ).toBe('verify-full');
});

test('no-verify of node-postgres is require that leaves root certificates aside', () => {
  const machine = fakeMachine({ [rootFile]: certificates.authority });
  expect(settings('sslmode=no-verify', { machine, environment })).toEqual({
    mode: 'require',
    negotiation: 'postgres',
  });
});

test('the client certificate and key are read from the files that are named, or the usual ones', () => {
  const { cert, key } = certificates.client;
  const machine = fakeMachine({
    '/c.crt': cert,
    '/c.key': key,
    '/home/os-user/.postgresql/postgresql.crt': cert,
    '/home/os-user/.postgresql/postgresql.key': key,
  });
  expect(settings('sslcert=/c.crt&sslkey=/c.key', { machine })).toMatchObject({ cert, key });
  expect(settings('', { machine, environment })).toMatchObject({ cert, key });
  expect(settings('', { machine })).not.toHaveProperty('cert');
});

test('a key that is missing, that others can read, or that does not fit is a problem', () => {
  const { cert, key } = certificates.client;
  const withKey = (mode: number, uid = 1000, text = key) =>
    fakeMachine({ '/c.crt': cert, '/c.key': { text, mode, uid } });
  const query = 'sslcert=/c.crt&sslkey=/c.key';
  expect(problems('sslcert=/c.crt', { machine: withKey(0o600) })).toEqual([
    'There is a client certificate but no key for it. Give its file as sslkey=<path>.',
  ]);
  expect(problems(query, { machine: withKey(0o100644) })).toEqual([
    'The key /c.key can be read by others. Run: chmod 600 /c.key',
  ]);
  expect(problems(query, { machine: withKey(0o100640) })).toHaveLength(1);
  expect(problems(query, { machine: withKey(0o100640, 0) })).toEqual([]);
  const misfit = /^The client certificate and its key cannot be used together/;
  expect(problems(query, { machine: withKey(0o100600, 1000, certificates.good.key) })[0]).toMatch(misfit);
});
