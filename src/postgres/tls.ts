import tls from 'node:tls';
import type { ConnectionOptions, PeerCertificate } from 'node:tls';
import { isIP } from 'node:net';

export type TlsMode = 'disable' | 'allow' | 'prefer' | 'require' | 'verify-ca' | 'verify-full';

/** How the connection is to be encrypted: libpq's `sslmode` and what belongs to it, with all files read. */
export interface TlsSettings {
  mode: TlsMode;
  /** `direct` starts with the TLS handshake, without asking the server first: PostgreSQL 17 and later. */
  negotiation: 'postgres' | 'direct';
  /** PEM text of the certificates to trust, or `system` for those of the machine and of Node.js. */
  rootCert?: string;
  /** Where `rootCert` came from, for messages. */
  rootCertSource?: string;
  /** PEM text of the certificate to show to the server, and its key. */
  cert?: string;
  key?: string;
  keyPassphrase?: string;
}

/** One way to connect. */
export interface TlsAttempt {
  /** The `ssl` option of `pg.Client`. */
  ssl: false | ConnectionOptions;
  /** What of the server's certificate is checked. */
  verifies: 'nothing' | 'chain' | 'chain and name';
  /** Whether libpq makes the next attempt after this error. False for the last attempt. */
  fallsThroughOn(error: unknown): boolean;
}

/**
 * The attempts that libpq makes to connect to `host`, in order ("SSL Mode Descriptions"). As there, a root
 * certificate makes every encrypted attempt verify the chain, whatever the mode; without one only the
 * `verify-` modes verify. Unix sockets are never encrypted.
 */
export function tlsAttempts(settings: TlsSettings, host: string): TlsAttempt[] {
  const plain: TlsAttempt = { ssl: false, verifies: 'nothing', fallsThroughOn: () => false };
  if (settings.mode === 'disable' || host.startsWith('/')) return [plain];
  const encrypted = encryptedAttempt(settings, host);
  switch (settings.mode) {
    case 'allow':
      return [{ ...plain, fallsThroughOn: isRefusal }, encrypted];
    case 'prefer':
      return [
        { ...encrypted, fallsThroughOn: (error) => tlsFault(error) !== undefined || isRefusal(error) },
        plain,
      ];
    case 'require':
    case 'verify-ca':
    case 'verify-full':
      return [encrypted];
  }
}

/**
 * Runs `connect` with one attempt after the other until one succeeds or falls through no further. When two
 * failed, the error of the encrypted one is thrown, unless it says only that the server has no TLS: a server
 * that insists on TLS refuses the plain one whatever was wrong.
 */
export async function inOrder<T>(
  attempts: readonly TlsAttempt[],
  connect: (attempt: TlsAttempt) => Promise<T>,
): Promise<T> {
  let telling: unknown;
  for (const attempt of attempts) {
    try {
      return await connect(attempt);
    } catch (error) {
      const knownBetter = telling !== undefined && (attempt.ssl === false || tlsFault(error) === 'no TLS');
      if (!knownBetter) telling = error;
      if (!attempt.fallsThroughOn(error)) throw telling;
      if (tlsFault(error) === 'no TLS') telling = undefined;
    }
  }
  throw telling;
}

/**
 * What went wrong with TLS itself: the server has none, its certificate was not accepted, or the two sides
 * could not agree. Undefined for every other error.
 */
export function tlsFault(error: unknown): 'no TLS' | 'certificate' | 'handshake' | undefined {
  const { code = '', message = '' } = (error ?? {}) as { code?: unknown; message?: unknown };
  const text = String(message);
  if (text === 'The server does not support SSL connections') return 'no TLS';
  if (text === 'There was an error establishing an SSL connection') return 'no TLS';
  if (certificateCodes.test(String(code))) return 'certificate';
  if (/^(ERR_SSL_|ERR_TLS_|EPROTO$)/.test(String(code))) return 'handshake';
  return text.includes('before secure TLS connection was established') ? 'handshake' : undefined;
}

const certificateCodes =
  /^(CERT_|DEPTH_ZERO_SELF_SIGNED_CERT|ERR_TLS_CERT_|ERROR_IN_CERT_|HOSTNAME_MISMATCH|INVALID_(CA|PURPOSE)|PATH_LENGTH_|SELF_SIGNED_CERT_|UNABLE_TO_)/;

/**
 * Whether the server answered and turned us away for a reason that encryption may change. A database that
 * does not exist or a server without free connections is the same either way.
 */
function isRefusal(error: unknown): boolean {
  const { code, severity } = (error ?? {}) as { code?: unknown; severity?: unknown };
  return typeof severity === 'string' && typeof code === 'string' && !/^(3D|53|57)/.test(code);
}

function encryptedAttempt(settings: TlsSettings, host: string): TlsAttempt {
  const name = settings.mode === 'verify-full';
  const chain = name || settings.mode === 'verify-ca' || settings.rootCert !== undefined;
  const ssl: ConnectionOptions = {
    rejectUnauthorized: chain,
    checkServerIdentity: name ? (_, certificate) => checkName(host, certificate) : () => undefined,
  };
  if (isIP(host) === 0) ssl.servername = host;
  if (chain && settings.rootCert !== undefined) {
    ssl.ca = settings.rootCert === 'system' ? systemCertificates() : settings.rootCert;
  }
  if (settings.cert !== undefined) ssl.cert = settings.cert;
  if (settings.key !== undefined) ssl.key = settings.key;
  if (settings.keyPassphrase !== undefined) ssl.passphrase = settings.keyPassphrase;
  return {
    ssl,
    verifies: name ? 'chain and name' : chain ? 'chain' : 'nothing',
    fallsThroughOn: () => false,
  };
}

/**
 * Node.js accepts an IP address only as an iPAddress name of the certificate. libpq also takes a dNSName
 * that is spelt like it, and the common name of a certificate without any such names.
 */
function checkName(host: string, certificate: PeerCertificate): Error | undefined {
  const fault = tls.checkServerIdentity(host, certificate);
  if (fault === undefined || isIP(host) === 0) return fault;
  const names = certificate.subjectaltname?.split(', ') ?? [];
  if (names.includes(`DNS:${host}`)) return undefined;
  const commonName = names.some((name) => /^(DNS|IP Address):/.test(name))
    ? undefined
    : certificate.subject.CN;
  return commonName === host ? undefined : fault;
}

/** What the operating system trusts, where this Node.js can tell (22.15 and later), and what Node.js does. */
function systemCertificates(): string[] {
  const withStores = tls as Partial<Pick<typeof tls, 'getCACertificates'>> &
    Pick<typeof tls, 'rootCertificates'>;
  if (!withStores.getCACertificates) return [...tls.rootCertificates];
  return [
    ...new Set([...withStores.getCACertificates('system'), ...withStores.getCACertificates('default')]),
  ];
}
