import pg from 'pg';
import { requireChannelBinding } from './channel-binding.ts';
import { connectionOf } from './connection.ts';
import type { Connection } from './connection.ts';
import { useNodeHashes } from './scram-hashes.ts';
import type { Target, TargetSessionAttrs } from './target.ts';
import type { TargetHost } from './target-hosts.ts';
import { inOrder, tlsAttempts } from './tls.ts';
import type { TlsAttempt } from './tls.ts';

/** Every host of a target was tried and none took us. */
export class ConnectError extends Error {
  override readonly name = 'ConnectError';
  readonly failures: readonly { host: TargetHost; error: unknown }[];

  constructor(failures: readonly { host: TargetHost; error: unknown }[]) {
    super('no host could be connected to', { cause: failures.at(-1)?.error });
    this.failures = failures;
  }
}

/** A host answered, but is not what `target_session_attrs` asks for. */
export class UnfitHostError extends Error {
  override readonly name = 'UnfitHostError';

  constructor(attributes: TargetSessionAttrs) {
    super(`the server is not ${attributes}, which target_session_attrs asks for`);
  }
}

/** Soon enough that a firewall does not forget the connection of a long statement, and that a dead network is noticed. */
const KEEP_ALIVE_IDLE_MS = 30_000;

/**
 * Connects to the first host of the target that answers and fits `target_session_attrs`, in libpq's order:
 * hosts one after the other, and for each the ways of TLS that its `sslmode` allows. Tries each once;
 * fails with `ConnectError`. `timeoutMs` is for each attempt; 0 waits for ever. An abort ends all of it at once.
 */
export async function openConnection(
  target: Target,
  timeoutMs: number,
  signal?: AbortSignal,
): Promise<Connection> {
  const failures: { host: TargetHost; error: unknown }[] = [];
  const wanted = target.targetSessionAttrs;
  const passes: readonly TargetSessionAttrs[] = wanted === 'prefer-standby' ? ['standby', 'any'] : [wanted];
  for (const attributes of passes) {
    for (const host of target.hosts) {
      if (signal?.aborted === true) break;
      try {
        const patienceMs = target.connectTimeoutMs ?? timeoutMs;
        const connection = await connectToHost(target, host, patienceMs, signal);
        if (await fitsInTime(connection, attributes, patienceMs, signal)) return connection;
        await connection.close();
        failures.push({ host: withoutPassword(host), error: new UnfitHostError(attributes) });
      } catch (error) {
        failures.push({ host: withoutPassword(host), error });
      }
    }
  }
  throw new ConnectError(failures);
}

function connectToHost(
  target: Target,
  host: TargetHost,
  timeoutMs: number,
  signal: AbortSignal | undefined,
): Promise<Connection> {
  return inOrder(tlsAttempts(target.tls, host.host), async (attempt) => {
    const client = clientFor(target, host, attempt, timeoutMs);
    // A connection that fails twice over emits a second 'error' that nobody waits for.
    client.on('error', () => undefined);
    const drop = (): void => {
      streamOf(client).destroy(new Error('cancelled'));
    };
    signal?.addEventListener('abort', drop);
    if (signal?.aborted === true) throw new Error('cancelled');
    try {
      await client.connect();
    } catch (error) {
      void client.end().catch(() => undefined);
      throw error;
    } finally {
      signal?.removeEventListener('abort', drop);
    }
    return connectionOf(client, { owned: true });
  });
}

function streamOf(client: pg.Client): { destroy(error: Error): void } {
  return (client as unknown as { connection: { stream: { destroy(error: Error): void } } }).connection.stream;
}

/** An error may be printed whole; the password of a password file is no part of it. */
function withoutPassword({ host, port, address }: TargetHost): TargetHost {
  return address === undefined ? { host, port } : { host, port, address };
}

useNodeHashes();

function clientFor(target: Target, host: TargetHost, attempt: TlsAttempt, timeoutMs: number): pg.Client {
  const config: pg.ClientConfig & {
    sslnegotiation?: string;
    enableChannelBinding?: boolean;
    pipeline?: boolean;
  } = {
    host: host.address ?? host.host,
    port: host.port,
    user: target.user,
    database: target.database,
    // A function, so that pg neither takes PGPASSWORD from the environment nor reads a password file itself.
    password: () => host.password ?? target.password ?? '',
    ssl: attempt.ssl,
    application_name: target.applicationName ?? 'migrate-action',
    connectionTimeoutMillis: timeoutMs,
    keepAlive: target.keepAlive,
    keepAliveInitialDelayMillis: target.keepAliveIdleMs ?? KEEP_ALIVE_IDLE_MS,
    pipeline: true,
  };
  if (target.options !== undefined) config.options = target.options;
  // Said in either case, or pg reads PGSSLNEGOTIATION and PGOPTIONS of its own accord.
  config.sslnegotiation = attempt.ssl === false ? 'postgres' : target.tls.negotiation;
  config.enableChannelBinding = attempt.ssl !== false && target.channelBinding !== 'disable';
  const client = new pg.Client(config);
  if (target.options === undefined) withoutOptions(client);
  if (target.channelBinding === 'require') requireChannelBinding(client);
  return client;
}

function withoutOptions(client: pg.Client): void {
  const { connectionParameters } = client as unknown as {
    connectionParameters: { options?: string | undefined };
  };
  connectionParameters.options = undefined;
}

/** A server that accepts connections may still say nothing to the first question. */
async function fitsInTime(
  connection: Connection,
  attributes: TargetSessionAttrs,
  timeoutMs: number,
  signal: AbortSignal | undefined,
): Promise<boolean> {
  const drop = (): void => {
    connection.destroy();
  };
  const late = timeoutMs === 0 ? undefined : AbortSignal.timeout(Math.min(timeoutMs, LONGEST_TIMER_MS));
  late?.addEventListener('abort', drop);
  signal?.addEventListener('abort', drop);
  try {
    return await fits(connection, attributes);
  } catch (error) {
    drop();
    // As pg says it of an attempt to connect.
    throw late?.aborted === true ? new Error('timeout expired') : error;
  } finally {
    late?.removeEventListener('abort', drop);
    signal?.removeEventListener('abort', drop);
  }
}

/** A longer one goes off at once. */
const LONGEST_TIMER_MS = 2 ** 31 - 1;

async function fits(connection: Connection, attributes: TargetSessionAttrs): Promise<boolean> {
  if (attributes === 'any') return true;
  const [result] = await connection.send(
    "SELECT pg_catalog.pg_is_in_recovery(), pg_catalog.current_setting('transaction_read_only')::boolean",
    { rows: 'all' },
  );
  const [standby = false, readOnly = false] = (result?.rows[0] ?? []).map((value) => value === 't');
  switch (attributes) {
    case 'read-write':
      return !readOnly && !standby;
    case 'read-only':
      return readOnly || standby;
    case 'primary':
      return !standby;
    case 'standby':
    case 'prefer-standby':
      return standby;
  }
}
