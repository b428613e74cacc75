import pg from 'pg';
import { requireChannelBinding } from '../../src/postgres/channel-binding.ts';
import { parseTarget } from '../../src/postgres/target.ts';
import type { Target } from '../../src/postgres/target.ts';
import { inOrder, tlsAttempts } from '../../src/postgres/tls.ts';
import { startCluster } from '../kit/cluster.ts';
import type { Cluster } from '../kit/cluster.ts';
import { queryOnce } from '../kit/database.ts';
import { makeCertificates } from './certificates.ts';
import type { Certificates } from './certificates.ts';

export type Certificate = 'good' | 'wrongName' | 'expired' | 'selfSigned';

export interface TlsServer {
  cluster: Cluster;
  certificates: Certificates;
  /** Restarts the server with this certificate, or without TLS. */
  use: (certificate: Certificate | 'no TLS') => Promise<void>;
  /** What connecting with these parameters ends in: `TLS`, `plain`, or the error. */
  connect: (parameters: Record<string, string>) => Promise<'TLS' | 'plain' | Error>;
  target: (parameters: Record<string, string>) => Target;
}

/**
 * A server with certificates of every kind. Beside the superuser `postgres` it has roles that can log in
 * `tls_only` and `plain_only`, with a client certificate (`cert_only`), without a password (`trusted`), and
 * with a password that goes over the wire as it is (`clear`).
 */
export async function startTlsServer(): Promise<TlsServer> {
  const certificates = makeCertificates();
  const files: Record<string, string> = { 'authority.crt': certificates.authority };
  for (const name of ['good', 'wrongName', 'expired', 'selfSigned'] as const) {
    files[`${name}.crt`] = certificates[name].cert;
    files[`${name}.key`] = certificates[name].key;
  }
  const cluster = await startCluster({
    files,
    settings: { ssl_ca_file: 'authority.crt' },
    hba: [
      'hostssl all tls_only all scram-sha-256',
      'hostnossl all plain_only all scram-sha-256',
      'hostssl all cert_only all cert',
      'host all trusted all trust',
      'host all clear all password',
      'host all postgres all scram-sha-256',
      'local all all scram-sha-256',
    ],
  });
  const roles = ['tls_only', 'plain_only', 'cert_only', 'trusted', 'clear'];
  const password = pg.escapeLiteral(cluster.password);
  await queryOnce(
    cluster.adminUrl,
    roles.map((role) => `CREATE ROLE ${role} LOGIN PASSWORD ${password};`).join(' '),
  );

  const target = (parameters: Record<string, string>): Target => {
    const all = {
      host: 'localhost',
      port: String(cluster.port),
      user: 'postgres',
      dbname: 'postgres',
      password: cluster.password,
    };
    const query = Object.entries({ ...all, ...parameters }).map(
      ([name, value]) => `${name}=${encodeURIComponent(value)}`,
    );
    return parseTarget({ url: `postgresql://?${query.join('&')}` });
  };
  return {
    cluster,
    certificates,
    use: (certificate) =>
      cluster.restart(
        certificate === 'no TLS'
          ? { ssl: 'off' }
          : { ssl: 'on', ssl_cert_file: `${certificate}.crt`, ssl_key_file: `${certificate}.key` },
      ),
    target,
    connect: async (parameters) => {
      try {
        return await connectTo(target(parameters));
      } catch (error) {
        return error as Error;
      }
    },
  };
}

async function connectTo(target: Target): Promise<'TLS' | 'plain'> {
  const host = target.hosts[0]!;
  const client = await inOrder(tlsAttempts(target.tls, host.host), async (attempt) => {
    const client = new pg.Client({
      host: host.address ?? host.host,
      port: host.port,
      user: target.user,
      database: target.database,
      password: () => target.password ?? '',
      ssl: attempt.ssl,
      sslnegotiation: attempt.ssl === false ? 'postgres' : target.tls.negotiation,
      enableChannelBinding: target.channelBinding !== 'disable',
    });
    client.on('error', () => undefined);
    if (target.channelBinding === 'require') requireChannelBinding(client);
    try {
      await client.connect();
      return client;
    } catch (error) {
      await client.end().catch(() => undefined);
      throw error;
    }
  });
  try {
    const { rows } = await client.query<{ ssl: boolean }>(
      'SELECT ssl FROM pg_stat_ssl WHERE pid = pg_backend_pid()',
    );
    return rows[0]!.ssl ? 'TLS' : 'plain';
  } finally {
    await client.end();
  }
}
