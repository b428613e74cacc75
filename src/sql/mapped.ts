import { afterCopyData } from './lexer.ts';
import type { MetaCommand, Range, Statement } from './lexer.ts';

/** SQL as it is sent, and the way back to the text that it came from. */
export interface MappedSql {
  readonly sql: string;
  /** The data of each COPY … FROM STDIN in `sql`, in order: lines that end in LF, or nothing. */
  readonly copyData: readonly string[];
  /** The UTF-16 offset in the original text of a UTF-16 offset in `sql`. */
  readonly toSource: (offset: number) => number;
}

/** A range of `text` without what lies in `removed` (ascending, not overlapping) and without COPY data. */
export function mapSql(
  text: string,
  within: Range,
  statements: readonly Statement[],
  removed: readonly Range[],
): MappedSql {
  const data = statements.flatMap(({ start, end, copyData }) =>
    copyData !== undefined && start >= within.start && end <= within.end ? [copyData] : [],
  );
  const gaps = removed
    .concat(data.map((block) => ({ start: block.start, end: afterCopyData(text, block) })))
    .filter(({ start, end }) => start >= within.start && end <= within.end && start < end)
    .sort((one, other) => one.start - other.start);
  return { ...cut(text, within, gaps), copyData: data.map((block) => wholeLines(text, block)) };
}

/** The `\restrict` and `\unrestrict` lines of pg_dump mean something to psql only. */
export function isSkipped({ text }: MetaCommand): boolean {
  return /^\\(?:un)?restrict\b/.test(text);
}

/** The range of a statement with the `;` that ends it. */
export function withSemicolon(text: string, { start, end }: Range): Range {
  const semicolon = /\s*;/y;
  semicolon.lastIndex = end;
  return { start, end: semicolon.test(text) ? semicolon.lastIndex : end };
}

function wholeLines(text: string, { start, end }: Range): string {
  const data = text.slice(start, end);
  return data === '' || data.endsWith('\n') ? data : `${data}\n`;
}

function cut(text: string, within: Range, gaps: readonly Range[]): Pick<MappedSql, 'sql' | 'toSource'> {
  const pieces: { at: number; source: number }[] = [];
  let sql = '';
  let from = within.start;
  for (const { start, end } of [...gaps, { start: within.end, end: within.end }]) {
    if (start > from || pieces.length === 0) {
      pieces.push({ at: sql.length, source: from });
      sql += text.slice(from, start);
    }
    from = end;
  }
  const toSource = (offset: number): number => {
    const piece = pieces.findLast(({ at }) => at <= offset);
    return Math.min(piece === undefined ? within.start : piece.source + offset - piece.at, within.end);
  };
  return { sql, toSource };
}
