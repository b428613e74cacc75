import type { Connection } from '../postgres/connection.ts';
import { ServerError } from '../postgres/message.ts';

/**
 * The rows of a query of the target's catalogs, in a transaction that only reads and waits for nobody; undefined when
 * the server refuses it or it takes longer. Names in the query are looked for as the session does, unless
 * `searchPath` says where.
 */
export async function lookUp(
  target: Connection,
  query: string,
  { timeoutMs, searchPath }: { timeoutMs: number; searchPath?: string },
): Promise<readonly (readonly (string | null)[])[] | undefined> {
  const message = [
    'BEGIN READ ONLY',
    `SET LOCAL statement_timeout = ${timeoutMs}`,
    'SET LOCAL lock_timeout = 200',
    ...(searchPath === undefined ? [] : [`SET LOCAL search_path = ${searchPath}`]),
    query,
    'COMMIT',
  ];
  try {
    return (await target.send(message.join(';\n'), { rows: 'all' }))[message.indexOf(query)]?.rows;
  } catch (error) {
    if (!(error instanceof ServerError)) throw error;
    await target.send('ROLLBACK', { onNotice: () => undefined });
    return undefined;
  }
}
