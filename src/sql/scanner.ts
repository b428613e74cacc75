import { classOf, digit, identifierPart, identifierStart, operatorPart, space } from './characters.ts';

/**
 * The lexical rules of PostgreSQL (scan.l) and of psql where the two differ, as one forward pass over a
 * UTF-16 string whose line ends are LF. `standard_conforming_strings` is taken to be on, its default.
 *
 * https://www.postgresql.org/docs/current/sql-syntax-lexical.html
 */
export type TokenKind =
  | 'word' // an unquoted identifier or key word
  | 'quoted identifier'
  | 'string' // '…', E'…', U&'…', N'…', B'…', X'…'
  | 'dollar string'
  | 'number'
  | 'symbol' // an operator, or one of ( ) [ ] , ; . : :: := .. and what has no meaning at all
  | 'line comment'
  | 'block comment'
  | 'meta-command' // a backslash outside of literals, up to the end of its line
  | 'end';

/** What a text ends inside of, and the offset at which it was opened. */
export interface Unterminated {
  readonly what: 'string' | 'comment' | 'dollar quote' | 'quoted identifier';
  readonly start: number;
}

const number =
  /0[xX][\da-fA-F_]+|0[oO][0-7_]+|0[bB][01_]+|(?:\d[\d_]*(?:\.(?!\.)[\d_]*)?|\.\d[\d_]*)(?:[eE][+-]?\d[\d_]*)?/y;
const dollarTag = /\$(?:[A-Za-z_\u0080-\uffff][\w\u0080-\uffff]*)?\$/y;
const escapeOrQuote = /['\\]/g;
const commentMark = /\/\*|\*\//g;

/** Reads one token after another: `kind`, `start` and `end` describe the token that `next()` found last. */
export class Scanner {
  readonly text: string;
  kind: TokenKind = 'end';
  start = 0;
  end = 0;
  unterminated: Unterminated | undefined;
  /** Up to here there are only + and -, cut off the end of an operator: each is one of its own. */
  private signsUntil = 0;

  constructor(text: string, offset = 0) {
    this.text = text;
    this.end = offset;
  }

  /** Goes on at `offset`, which must lie outside of every token. */
  jumpTo(offset: number): void {
    this.end = offset;
  }

  is(symbol: string): boolean {
    return (
      this.kind === 'symbol' &&
      this.end - this.start === symbol.length &&
      this.text.startsWith(symbol, this.start)
    );
  }

  raw(): string {
    return this.text.slice(this.start, this.end);
  }

  next(): TokenKind {
    const { text } = this;
    let at = this.end;
    while (classOf(text, at) & space) at++;
    this.start = at;
    if (at >= text.length) {
      this.end = at;
      return (this.kind = 'end');
    }
    return (this.kind = this.token(at, text.charCodeAt(at)));
  }

  private token(at: number, character: number): TokenKind {
    const { text } = this;
    switch (character) {
      case 39: // '
        return this.string(at + 1);
      case 34: // "
        return this.quoted(at + 1, '"', 'quoted identifier');
      case 36: // $
        return this.dollar(at);
      case 92: // \
        return this.rest('meta-command');
      case 45: // -
        if (text.charCodeAt(at + 1) === 45) return this.rest('line comment');
        break;
      case 47: // /
        if (text.charCodeAt(at + 1) === 42) return this.blockComment(at + 2);
        break;
      case 46: // .
        if (classOf(text, at + 1) & digit) return this.number(at);
        return this.symbol(text.charCodeAt(at + 1) === 46 ? 2 : 1);
      case 58: {
        // : :: :=
        const next = text.charCodeAt(at + 1);
        return this.symbol(next === 58 || next === 61 ? 2 : 1);
      }
    }
    const kinds = classOf(text, at);
    if (kinds & identifierStart) return this.word(at, character | 32);
    if (kinds & digit) return this.number(at);
    if (kinds & operatorPart) return this.operator(at);
    return this.symbol(1);
  }

  private symbol(length: number): TokenKind {
    this.end = this.start + length;
    return 'symbol';
  }

  /** A token that ends with its line. */
  private rest(kind: TokenKind): TokenKind {
    const newline = this.text.indexOf('\n', this.start);
    this.end = newline < 0 ? this.text.length : newline;
    return kind;
  }

  private word(at: number, lowerCased: number): TokenKind {
    const { text } = this;
    const next = text.charCodeAt(at + 1);
    if (next === 39) {
      if (lowerCased === 101) return this.escapeString(at + 2); // E'…'
      if (lowerCased === 98 || lowerCased === 110 || lowerCased === 120) return this.string(at + 2); // B N X
    }
    if (lowerCased === 117 && next === 38) {
      // U&'…' and U&"…"
      if (text.charCodeAt(at + 2) === 39) return this.string(at + 3);
      if (text.charCodeAt(at + 2) === 34) return this.quoted(at + 3, '"', 'quoted identifier');
    }
    let end = at + 1;
    while (classOf(text, end) & identifierPart) end++;
    this.end = end;
    return 'word';
  }

  private number(at: number): TokenKind {
    number.lastIndex = at;
    this.end = at + (number.exec(this.text)?.[0].length ?? 1);
    return 'number';
  }

  /** An operator ends before a comment, and only some operators may end in + or -. */
  private operator(at: number): TokenKind {
    const { text } = this;
    if (at < this.signsUntil) return this.symbol(1);
    let end = at + 1;
    while (classOf(text, end) & operatorPart) {
      if (text.startsWith('--', end) || text.startsWith('/*', end)) break;
      end++;
    }
    if (!/[~!@#%^&|`?]/.test(text.slice(at, end))) {
      this.signsUntil = end;
      while (end > at + 1 && (text.charCodeAt(end - 1) === 43 || text.charCodeAt(end - 1) === 45)) end--;
    }
    this.end = end;
    return 'symbol';
  }

  private string(contents: number): TokenKind {
    return this.quoted(contents, "'", 'string');
  }

  private quoted(contents: number, quote: string, kind: 'string' | 'quoted identifier'): TokenKind {
    const { text } = this;
    let at = text.indexOf(quote, contents);
    while (at >= 0 && text[at + 1] === quote) at = text.indexOf(quote, at + 2);
    if (at < 0) return this.open(kind, kind);
    this.end = at + 1;
    return kind;
  }

  private escapeString(contents: number): TokenKind {
    const { text } = this;
    let at = contents;
    for (;;) {
      escapeOrQuote.lastIndex = at;
      const found = escapeOrQuote.exec(text);
      if (found === null) return this.open('string', 'string');
      if (found[0] === '\\' || text[found.index + 1] === "'") {
        at = found.index + 2;
        continue;
      }
      // 'a' <newline> 'b' is one literal, and its second part still has backslash escapes.
      const continuation = continuedAt(text, found.index + 1);
      if (continuation === undefined) {
        this.end = found.index + 1;
        return 'string';
      }
      at = continuation;
    }
  }

  private dollar(at: number): TokenKind {
    const { text } = this;
    if (classOf(text, at + 1) & digit) {
      // A parameter, $1.
      let end = at + 2;
      while (classOf(text, end) & digit) end++;
      this.end = end;
      return 'symbol';
    }
    dollarTag.lastIndex = at;
    const tag = dollarTag.exec(text)?.[0];
    if (tag === undefined) return this.symbol(1);
    const close = text.indexOf(tag, at + tag.length);
    if (close < 0) return this.open('dollar quote', 'dollar string');
    this.end = close + tag.length;
    return 'dollar string';
  }

  private blockComment(contents: number): TokenKind {
    commentMark.lastIndex = contents;
    for (let depth = 1; depth > 0;) {
      const mark = commentMark.exec(this.text);
      if (mark === null) return this.open('comment', 'block comment');
      depth += mark[0] === '/*' ? 1 : -1;
    }
    this.end = commentMark.lastIndex;
    return 'block comment';
  }

  private open(what: Unterminated['what'], kind: TokenKind): TokenKind {
    this.unterminated = { what, start: this.start };
    this.end = this.text.length;
    return kind;
  }
}

/** The offset behind the quote that continues a literal, if white space with a newline leads to one. */
function continuedAt(text: string, offset: number): number | undefined {
  let at = offset;
  let newline = false;
  for (;;) {
    const character = text.charCodeAt(at);
    if (character === 10) newline = true;
    if (character === 39) return newline ? at + 1 : undefined;
    if (character === 45 && text.charCodeAt(at + 1) === 45) {
      at = text.indexOf('\n', at);
      if (at < 0) return undefined;
    } else if (classOf(text, at) & space) {
      at++;
    } else {
      return undefined;
    }
  }
}
