import { afterCopyData } from './lexer.ts';
import type { MetaCommand, Range, Statement } from './lexer.ts';
import { codePointLength, offsetOfCodePoint } from './position.ts';
import { pieceOf } from './text.ts';
import type { Piece, SqlText } from './text.ts';

/** SQL as it is sent, and the way back to the text that it came from. */
export interface MappedSql {
  /** What is sent, one piece after the other: a large text is never copied into one. */
  readonly pieces: readonly Piece[];
  /** The pieces in one; of a text `inBytes`, its bytes. */
  readonly sql: string;
  readonly inBytes: boolean;
  /** The data of each COPY … FROM STDIN in `sql`, in order: lines that end in LF, or nothing. */
  readonly copyData: readonly Piece[];
  /** The offset in the original text of an offset in `sql`. */
  toSource(offset: number): number;
  /** The offset in the original text of a code point, by its number in `sql`; undefined behind the end. */
  toSourceOfCodePoint(n: number): number | undefined;
}

/** A range of a text without what lies in `removed` (ascending, not overlapping) and without COPY data. */
export function mapSql(
  source: SqlText,
  within: Range,
  statements: readonly Statement[],
  removed: readonly Range[],
): MappedSql {
  const { text, inBytes } = source;
  const data = statements.flatMap(({ start, end, copyData }) =>
    copyData !== undefined && start >= within.start && end <= within.end ? [copyData] : [],
  );
  const gaps = removed
    .concat(data.map((block) => ({ start: block.start, end: afterCopyData(text, block) })))
    .filter(({ start, end }) => start >= within.start && end <= within.end && start < end)
    .sort((one, other) => one.start - other.start);
  const copyData = data.map((block) => pieceOf(wholeLines(text, block), inBytes));
  return new CutSql(source, within, gaps, copyData);
}

/** A text that is sent as it is. */
export function wholeSql(source: SqlText): MappedSql {
  return new CutSql(source, { start: 0, end: source.text.length }, NONE, NONE);
}

/** What all of them share: there may be thousands. */
const NONE: readonly never[] = [];

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

/** Keeps where the pieces are, not what is in them. */
class CutSql implements MappedSql {
  readonly copyData: readonly Piece[];
  readonly #source: SqlText;
  readonly #ranges: Range[] = [];
  readonly #end: number;

  constructor(source: SqlText, within: Range, gaps: readonly Range[], copyData: readonly Piece[]) {
    this.#source = source;
    this.#end = within.end;
    this.copyData = copyData;
    let from = within.start;
    for (const { start, end } of [...gaps, { start: within.end, end: within.end }]) {
      if (start > from || this.#ranges.length === 0) this.#ranges.push({ start: from, end: start });
      from = end;
    }
  }

  get inBytes(): boolean {
    return this.#source.inBytes;
  }

  get pieces(): Piece[] {
    return this.#texts().map((text) => pieceOf(text, this.inBytes));
  }

  get sql(): string {
    return this.#texts().join('');
  }

  toSource(offset: number): number {
    let left = offset;
    for (const { start, end } of this.#ranges) {
      if (left < end - start) return start + left;
      left -= end - start;
    }
    return Math.min((this.#ranges.at(-1)?.end ?? this.#end) + left, this.#end);
  }

  toSourceOfCodePoint(n: number): number | undefined {
    let left = n;
    const { inBytes } = this;
    for (const [index, text] of this.#texts().entries()) {
      const start = this.#ranges[index]?.start ?? 0;
      const length = codePointLength({ text, inBytes });
      if (left < length) return start + offsetOfCodePoint({ text, inBytes }, left);
      left -= length;
    }
    return left === 0 ? (this.#ranges.at(-1)?.end ?? this.#end) : undefined;
  }

  #texts(): string[] {
    return this.#ranges.map(({ start, end }) => this.#source.text.slice(start, end));
  }
}
