import type { Connection } from '../postgres/connection.ts';

/**
 * Ends the failed transaction of a message, and then runs `reset`. After a syntax error there is none, since
 * nothing of the message ran; the server's warning about that is not the file's.
 */
export async function rollBack(connection: Connection, reset: readonly string[] = []): Promise<void> {
  const { onNotice } = connection;
  connection.onNotice = undefined;
  try {
    await connection.send(['ROLLBACK', ...reset].join(';\n'));
  } finally {
    connection.onNotice = onNotice;
  }
}
