import { clientOverStream, connectionOf } from '../postgres/connection.ts';
import type { Connection } from '../postgres/connection.ts';
import { explainConnectFailure } from '../postgres/connect-error.ts';
import type { ConnectFailure } from '../postgres/connect-error.ts';
import { ConnectError, openConnection } from '../postgres/open.ts';
import type { Target } from '../postgres/target.ts';
import { backoffMs, isAborted, sleep } from './backoff.ts';
import { cancelled, MigrationError, NOTHING_TOUCHED } from './errors.ts';
import { DEFAULTS } from './options.ts';
import type { MigratorSettings } from './options.ts';

export interface Connected {
  connection: Connection;
  /** Ends what was started for the connection, beyond the session itself. */
  closeServer: () => Promise<void>;
}

/** Connects to the database of the settings; a target is tried again with growing waits while the failure may pass. */
export async function connect(settings: MigratorSettings): Promise<Connected> {
  const { database } = settings;
  switch (database.kind) {
    case 'client':
      requireConnected(database.client);
      return { connection: connectionOf(database.client, { owned: false }), closeServer: nothingToClose };
    case 'embedded':
      return connectEmbedded(database.dir);
    case 'target':
      return { connection: await connectWithRetry(database.target, settings), closeServer: nothingToClose };
  }
}

/** A query on a client that has not connected waits for ever. */
function requireConnected(client: object): void {
  const { processID, getTransactionStatus } = client as {
    processID?: unknown;
    getTransactionStatus?: () => unknown;
  };
  if (processID !== null || getTransactionStatus?.call(client) != null) return;
  throw new MigrationError({
    reason: 'invalid-input',
    message: 'The client that was handed over is not connected.',
    state: NOTHING_TOUCHED,
    next: 'Await client.connect() first.',
  });
}

async function connectEmbedded(dir: string | undefined): Promise<Connected> {
  const { startEmbedded, EmbeddedServerError } = await import('../postgres/embedded.ts');
  try {
    const server = await startEmbedded(dir === undefined ? {} : { dir });
    const client = clientOverStream(server.connect());
    await client.connect();
    return {
      connection: connectionOf(client, { owned: true, embedded: true }),
      closeServer: () => server.close(),
    };
  } catch (error) {
    if (!(error instanceof EmbeddedServerError)) throw error;
    throw new MigrationError({
      reason: 'connection',
      message: error.message,
      state: NOTHING_TOUCHED,
      next: error.remedy,
      cause: error,
    });
  }
}

async function connectWithRetry(target: Target, settings: MigratorSettings): Promise<Connection> {
  const attempts = settings.connectAttempts ?? DEFAULTS.connectAttempts;
  for (let attempt = 1; ; attempt++) {
    if (isAborted(settings.signal)) throw cancelled('while connecting');
    settings.onEvent?.({ type: 'connecting', attempt, attempts });
    try {
      return await openConnection(
        target,
        settings.connectTimeoutMs ?? DEFAULTS.connectTimeoutMs,
        settings.signal,
      );
    } catch (error) {
      if (isAborted(settings.signal)) throw cancelled('while connecting');
      const failure = worstFailure(error, target);
      if (attempt >= attempts || !failure.retriable) throw notConnected(failure, error, attempt);
      const retryInMs = backoffMs(attempt, 250, 10_000);
      settings.onEvent?.({ type: 'connect-failed', message: failure.message, retryInMs });
      await sleep(retryInMs, settings.signal);
    }
  }
}

/** What the hosts of a target answered, as one failure that may pass when any of them may. */
function worstFailure(error: unknown, target: Target): ConnectFailure {
  if (!(error instanceof ConnectError)) throw error;
  const failures = error.failures.map((failure) =>
    explainConnectFailure(failure.error, target, failure.host),
  );
  const [first, ...others] = failures;
  if (!first) throw error;
  return {
    ...first,
    message: failures.map((failure) => failure.message).join(' '),
    advice: [...new Set(failures.flatMap((failure) => failure.advice))],
    retriable: first.retriable || others.some((failure) => failure.retriable),
  };
}

function notConnected(failure: ConnectFailure, cause: unknown, attempts: number): MigrationError {
  return new MigrationError({
    reason: 'connection',
    message: attempts > 1 ? `${failure.message} Tried ${attempts} times.` : failure.message,
    state: NOTHING_TOUCHED,
    next:
      failure.advice.join(' ') ||
      'Check the host, the port and the network between, then run the command again.',
    sqlstate: failure.sqlstate,
    cause,
  });
}

function nothingToClose(): Promise<void> {
  return Promise.resolve();
}
