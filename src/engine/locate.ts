import type { ServerError } from '../postgres/message.ts';
import { excerpt } from '../sql/excerpt.ts';
import { findUnterminated } from '../sql/lexer.ts';
import { nthStatement } from '../sql/locate.ts';
import { lineAndColumn } from '../sql/position.ts';
import type { SqlText } from '../sql/text.ts';
import type { StepMessage } from './step.ts';

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
export function locate(
  error: ServerError,
  message: Pick<StepMessage, 'fileStart' | 'body' | 'before'>,
  file: SqlText,
  shown: SqlText = file,
): Place {
  const placeAt = (offset: number): Place => ({
    ...lineAndColumn(file, offset),
    excerpt: excerpt(shown, offset),
  });
  const { text } = file;
  const { position } = error.fields;
  if (error.sqlstate === '42601') {
    // What does not end swallows what stands behind the file; the server complains about that instead.
    const unterminated = findUnterminated(text);
    if (unterminated) return { ...placeAt(unterminated.start), unterminated: unterminated.what };
  }
  if (position !== undefined) {
    const codePoint = position - 1 - message.fileStart;
    const offset = codePoint < 0 ? undefined : message.body.toSourceOfCodePoint(codePoint);
    if (offset !== undefined) return placeAt(offset);
  }
  const index = error.completed.length - message.before;
  if (index < 0) return {};
  const statement = nthStatement(message.body, index);
  if (!statement) {
    return { behind: standsBehind(error, message, 0) ? 'constraints' : 'record' };
  }
  const dataLine = /^COPY .*?, line (\d+)/m.exec(error.fields.where ?? '')?.[1];
  if (dataLine !== undefined && message.body.copyData.length > 0) {
    return placeAt(lineBehind(text, statement.end - 1, Number(dataLine)));
  }
  const inBlock = lineInDoBlock(error, text.slice(statement.start, statement.end));
  return placeAt(statement.start + (inBlock ?? 0));
}

/** Whether the statement that failed stands behind the file, with `between` others between them. */
export function standsBehind(
  { completed }: ServerError,
  { body, before }: Pick<StepMessage, 'body' | 'before'>,
  between: number,
): boolean {
  const statements = completed.length - before - between;
  if (statements < 0 || nthStatement(body, statements) !== undefined) return false;
  return statements === 0 || nthStatement(body, statements - 1) !== undefined;
}

/** The offset of the n-th line behind the one that holds `offset`: where that line of a COPY's data is. */
function lineBehind(text: string, offset: number, lines: number): number {
  let at = offset;
  for (let line = 0; line < lines; line++) {
    const next = text.indexOf('\n', at);
    if (next === -1) return offset;
    at = next + 1;
  }
  return at;
}

/** The offset in a DO statement of the line that the context names; undefined when it names none. */
function lineInDoBlock(error: ServerError, statement: string): number | undefined {
  const line = /function inline_code_block line (\d+)/.exec(error.fields.where ?? '')?.[1];
  const body = /\$(?:[A-Za-z_\u0080-\uffff][\w\u0080-\uffff]*)?\$|'/.exec(statement);
  if (line === undefined || !body || !/^do\b/i.test(statement)) return undefined;
  let offset = body.index + body[0].length;
  for (let at = 1; at < Number(line); at++) {
    const next = statement.indexOf('\n', offset);
    if (next === -1) return undefined;
    offset = next + 1;
  }
  return offset + (/^[ \t]*/.exec(statement.slice(offset, offset + 200))?.[0].length ?? 0);
}
