import type { ServerError } from '../postgres/message.js';
import type { StatementResult } from '../postgres/message.js';
import { MigrationError } from './errors.js';
import type { HistoryTable } from './history.js';
import type { PlannedStep } from './plan.js';
import type { Session } from './session.js';
import type { SentMessage } from './step.js';
/**
 * Stands around a file whose record is written behind it. No file can name it, so it is there to be released only
 * in the transaction that it was made in.
 */
export declare const FILE: string;
/**
 * Whether the record of a step is written once, behind its file. It costs the server less than a claim in front that
 * is finished behind. Not where the claim keeps others out, as behind a pooler, nor where the file has a word by which
 * it could commit or work on the history, nor where the table could refuse or swallow it.
 */
export declare function recordsLast(session: Session, step: PlannedStep): boolean;
/** Whether a file has the name of the history in it. Without a copy of it: files are large. */
export declare function namesHistory({ text, inBytes }: PlannedStep, { table }: HistoryTable): boolean;
/** In what of our own statements behind the file an error arose. */
export declare function atRecord(error: ServerError, { recordAt, ...message }: SentMessage): 'release' | 'record' | undefined;
/** The savepoint was gone: in another transaction block, or outside of any. */
export declare function leftTransaction(error: ServerError, message: SentMessage): boolean;
/** The history would not take the record, and trying again is of no use. */
export declare function recordRefused(error: ServerError, message: SentMessage): boolean;
/** The transaction was committed, and the INSERT of its record had no row: since the session began it got a trigger. */
export declare function notRecorded(results: readonly StatementResult[], { recordAt }: SentMessage, step: PlannedStep, table: HistoryTable): MigrationError | undefined;
