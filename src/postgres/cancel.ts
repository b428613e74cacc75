import pg from 'pg';

/** What a CancelRequest needs (PostgreSQL documentation, "Canceling Requests in Progress"). */
export interface CancelTarget {
  host: string;
  port: number;
  ssl: unknown;
  /** `direct` starts with the TLS handshake. */
  sslNegotiation?: string | undefined;
  processID: number;
  secretKey: number;
}

interface Wire {
  connect(portOrPath: number | string, host?: string): void;
  requestSsl(): void;
  cancel(processID: number, secretKey: number): void;
  on(event: string, listener: (...values: unknown[]) => void): void;
  stream: { destroy(): void };
}

/**
 * Sends a CancelRequest on a connection of its own and waits until the server has closed it, which it does
 * whether or not there was something to cancel. The request goes over TLS where the session does: hosted
 * poolers find the server by the TLS server name. Never fails: there is nothing to do about a lost request
 * but to send another.
 */
export function requestCancel(target: CancelTarget, timeoutMs = 2000): Promise<void> {
  const WireConnection = pg.Connection as unknown as new (config: object) => Wire;
  const ssl = target.ssl === undefined || target.ssl === false ? false : target.ssl;
  const direct = ssl !== false && target.sslNegotiation === 'direct';
  const wire = new WireConnection({ ssl, sslNegotiation: target.sslNegotiation ?? 'postgres' });
  return new Promise((resolve) => {
    const done = (): void => {
      clearTimeout(timer);
      wire.stream.destroy();
      resolve();
    };
    const timer = setTimeout(done, timeoutMs);
    const send = (): void => {
      wire.cancel(target.processID, target.secretKey);
    };
    wire.on('error', done);
    wire.on('end', done);
    wire.on('connect', () => {
      if (ssl === false) send();
      else if (!direct) wire.requestSsl();
    });
    wire.on('sslconnect', send);
    if (target.host.startsWith('/')) wire.connect(`${target.host}/.s.PGSQL.${target.port}`);
    else wire.connect(target.port, target.host);
  });
}
