import { randomUUID } from 'node:crypto';
import { quoteLiteral } from '../postgres/quote.ts';
import { LEFT_TRANSACTION, NOT_IN_TURN } from './history.ts';

/**
 * Names the step that was finished last. It is set by the statement that finishes it, and taken back with its
 * transaction; so it says what the row of the history says, and looking at it costs no plan of a query.
 */
const SETTING = "'migrate_action.finished'";

/** No file can name a step of this process as finished. */
const OF_THIS_PROCESS = randomUUID();

const VALUE = `pg_catalog.current_setting(${SETTING}, true)`;

/**
 * For the select list of what finishes a step: a row is there only when there was something to be finished.
 * `local` where the session is not ours behind the transaction; then nothing may stand behind the step.
 */
export function finishes(key: string, { local }: { local: boolean }): string {
  return `pg_catalog.set_config(${SETTING}, ${name(key)}, ${String(local)})`;
}

/** `-1`, the mark of a claim; raises an error unless this step is the last that was finished. */
export function markBehind(key: string): string {
  return inTurn(key, '-1', failing(NOT_IN_TURN));
}

/** Gives `value`, a text; raises an error unless the step was finished in this transaction. */
export function onceFinished(key: string, value: string): string {
  return `SELECT ${inTurn(key, value, `${failing(LEFT_TRANSACTION)}::text`)}`;
}

function inTurn(key: string, value: string, otherwise: string): string {
  return `CASE ${VALUE} WHEN ${name(key)} THEN ${value} ELSE ${otherwise} END`;
}

function name(key: string): string {
  return quoteLiteral(`${OF_THIS_PROCESS} ${key}`);
}

/** The text is not a constant, so that the planner cannot evaluate the failing cast beforehand. */
function failing(complaint: string): string {
  return `(${quoteLiteral(complaint)} || pg_catalog.pg_backend_pid()::text)::integer`;
}
