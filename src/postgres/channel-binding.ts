import type pg from 'pg';

/**
 * Makes a client that has not connected yet refuse every authentication but SCRAM-SHA-256-PLUS: what
 * libpq's `channel_binding=require` means. `pg` itself uses channel binding where the server offers it, and
 * goes on without where it does not. The client must have been made with `enableChannelBinding`.
 */
export function requireChannelBinding(client: pg.Client): void {
  const { connection } = client as unknown as { connection: Wire };
  let bound = false;
  const refuse = (): void => {
    // At once: what else the server sent is already being read, and may say that the session is ready.
    connection.emit('error', new ChannelBindingError());
    connection.stream.destroy();
  };
  for (const event of ['authenticationCleartextPassword', 'authenticationMD5Password']) {
    connection.removeAllListeners(event);
    connection.on(event, refuse);
  }
  connection.prependListener('authenticationSASL', ({ mechanisms }) => {
    if (!mechanisms?.includes('SCRAM-SHA-256-PLUS')) {
      connection.removeAllListeners('authenticationSASL');
      refuse();
    }
  });
  connection.on('authenticationSASLFinal', () => {
    bound = true;
  });
  connection.on('authenticationOk', () => {
    if (!bound) refuse();
  });
}

export class ChannelBindingError extends Error {
  override readonly name = 'ChannelBindingError';

  constructor() {
    super('the server did not authenticate with channel binding, and channel_binding=require asks for it');
  }
}

interface Wire {
  stream: { destroy(): void };
  emit(event: 'error', error: Error): void;
  on(event: string, listener: () => void): void;
  prependListener(event: string, listener: (message: { mechanisms?: readonly string[] }) => void): void;
  removeAllListeners(event: string): void;
}
