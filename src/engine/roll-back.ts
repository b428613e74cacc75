import type { Connection } from '../postgres/connection.ts';

/**
 * Ends the failed transaction of a message. After a syntax error there is none, since nothing of the message
 * ran; the server's warning about that is not the file's. `resetSession` goes in the same message: behind a pooler
 * the session is somebody else's after it.
 */
export async function rollBack(connection: Connection, resetSession?: string): Promise<void> {
  const { onNotice } = connection;
  connection.onNotice = undefined;
  try {
    await connection.send(['ROLLBACK', ...(resetSession === undefined ? [] : [resetSession])].join(';\n'));
  } finally {
    connection.onNotice = onNotice;
  }
}
