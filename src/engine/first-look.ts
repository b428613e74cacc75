import type { Connection } from '../postgres/connection.ts';
import { ServerError } from '../postgres/message.ts';
import { historyRefused } from './database-errors.ts';
import { historyQuery, readHistory } from './history.ts';
import { readState, stateQuery } from './server-state.ts';
import type { HistoryRow } from './history-row.ts';
import type { ServerState } from './server-state.ts';

/**
 * The state of the server and the history in one message, whether or not the history is there.
 *
 * @throws {MigrationError} `history` when it is there and cannot be read
 */
export async function readFirst(
  connection: Connection,
  schema: string | undefined,
  table: string,
): Promise<{ state: ServerState; history: HistoryRow[] }> {
  const message = `${stateQuery(schema, table)};\n${historyQuery(table, schema)}`;
  try {
    const [state, history] = await connection.send(message, { rows: 'all' });
    return { state: readState(state), history: readHistory(history) };
  } catch (error) {
    if (!(error instanceof ServerError) || error.completed.length !== 1) throw error;
    const state = readState(error.completed[0]);
    if (error.sqlstate === '42P01' && !state.tableExists) return { state, history: [] };
    if (error.sqlstate === '42P01' && schema === undefined) {
      // In no schema of the search_path: it is where the state query found it.
      const [history] = await connection.send(historyQuery(table, state.schema), { rows: 'all' });
      return { state, history: readHistory(history) };
    }
    throw historyRefused(error, { schema: state.schema, table }, state, 'read');
  }
}
