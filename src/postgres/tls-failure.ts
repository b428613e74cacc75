import type { Explanation } from './connect-error.ts';
import { explainHost } from './hosts.ts';
import type { Target } from './target.ts';
import type { TargetHost } from './target-hosts.ts';

/** Why the encrypted connection could not be made, for a person. */
export function explainTlsFault(
  error: unknown,
  fault: 'no TLS' | 'certificate' | 'handshake',
  target: Target,
  host: TargetHost,
): Explanation {
  const { mode, negotiation } = target.tls;
  switch (fault) {
    case 'no TLS':
      return {
        message: `The server at ${host.host} has no TLS, and sslmode=${mode} asks for it.`,
        advice: [
          'Turn TLS on at the server (ssl = on). Inside a network you trust, sslmode=prefer or sslmode=disable connects without.',
        ],
        retriable: false,
      };
    case 'certificate':
      return explainCertificate(error as CertificateError, target, host);
    case 'handshake':
      return {
        message: `The server at ${host.host} and this machine could not agree on an encrypted connection${codeOf(error)}.`,
        advice:
          negotiation === 'direct'
            ? ['sslnegotiation=direct works from PostgreSQL 17 on. Leave it out for an older server.']
            : [
                'Check that the port leads to a PostgreSQL server, that it has TLS 1.2 or later, and whether it wants a client certificate (sslcert, sslkey).',
              ],
        retriable: false,
      };
  }
}

interface CertificateError {
  code?: string | undefined;
  cert?: { subjectaltname?: string; subject?: { CN?: string | string[] }; valid_to?: string };
}

function explainCertificate(
  { code, cert }: CertificateError,
  { tls }: Target,
  host: TargetHost,
): Explanation {
  switch (code ?? '') {
    case 'ERR_TLS_CERT_ALTNAME_INVALID': {
      const names =
        cert?.subjectaltname?.replaceAll(/(DNS|IP Address):/g, '') ??
        String(cert?.subject?.CN ?? 'another name');
      return {
        message: `The server's certificate is not for ${host.host} but for ${names}.`,
        advice: [
          'Connect by a name that is in the certificate. sslmode=verify-ca checks who signed it and not the name.',
        ],
        retriable: false,
      };
    }
    case 'CERT_HAS_EXPIRED':
      return {
        message: `The certificate of ${host.host}, or one that signed it, has expired.`,
        advice: ["Renew the server's certificate, or give the root certificate that is in use now."],
        retriable: false,
      };
    case 'CERT_NOT_YET_VALID':
      return {
        message: `The certificate of ${host.host} is not valid yet.`,
        advice: ["Check this machine's clock."],
        retriable: false,
      };
    default:
      return {
        message:
          `The certificate of ${host.host} was not signed by anyone this connection trusts ` +
          `(${tls.rootCertSource ?? 'no root certificate'}; ${code ?? 'unknown reason'}).`,
        advice: [rootCertificateAdvice(host)],
        retriable: false,
      };
  }
}

function rootCertificateAdvice({ host, port }: TargetHost): string {
  const give = 'Give the certificate that signed it as sslrootcert=<path>';
  const { kind } = explainHost(host, port);
  if (kind.startsWith('supabase'))
    return `${give}: the dashboard offers it for download under "Database settings", "SSL configuration".`;
  if (kind.startsWith('neon'))
    return 'Use sslmode=verify-full with sslrootcert=system: the certificates of Neon are signed by a public authority.';
  if (host.endsWith('.rds.amazonaws.com')) return `${give}: Amazon publishes the bundle for its regions.`;
  return `${give}, or sslrootcert=system if a public authority signed it.`;
}

function codeOf(error: unknown): string {
  const { code } = (error ?? {}) as { code?: unknown };
  return typeof code === 'string' ? ` (${code})` : '';
}
