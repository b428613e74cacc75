import type { ServerError } from '../postgres/message.js';
import type { SqlText } from '../sql/text.js';
import type { StepMessage } from './step.js';
/** A place in a file: 1-based line, 1-based column in code points, and the line with a caret. */
export interface Place {
    line?: number | undefined;
    column?: number | undefined;
    excerpt?: string | undefined;
    /**
     * The statements of the file were through: its deferred constraints failed, which are checked next, or what comes
     * behind that until it is committed.
     */
    behind?: 'constraints' | 'record';
    /** What begins here and does not end. */
    unterminated?: string;
}
/**
 * Where in the file an error of its message happened. The server gives a position for what it finds while it
 * reads a statement; for what fails while one runs, the statements that completed before it are counted, and
 * inside a DO block the line that the error's context names.
 *
 * @param shown the file with secrets starred out, for the excerpt
 */
export declare function locate(error: ServerError, message: Pick<StepMessage, 'fileStart' | 'body' | 'before'>, file: SqlText, shown?: SqlText): Place;
/** Whether the statement that failed stands behind the file, with `between` others between them. */
export declare function standsBehind({ completed }: ServerError, { body, before }: Pick<StepMessage, 'body' | 'before'>, between: number): boolean;
