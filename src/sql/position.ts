/**
 * Three units meet here: JavaScript indexes UTF-16 code units, PostgreSQL reports error positions in code
 * points, and a person reads lines and columns. Offsets are 0-based UTF-16 offsets unless a name says
 * otherwise; line ends are LF.
 */

/** Line and column, both 1-based; the column counts code points. */
export function lineAndColumn(text: string, offset: number): { line: number; column: number } {
  const at = Math.min(Math.max(offset, 0), text.length);
  let line = 1;
  let start = 0;
  for (let end = text.indexOf('\n'); end >= 0 && end < at; end = text.indexOf('\n', start)) {
    line++;
    start = end + 1;
  }
  return { line, column: codePointLength(text.slice(start, at)) + 1 };
}

/** How many code points a text has. A lone surrogate counts as one. */
export function codePointLength(text: string): number {
  let pairs = 0;
  for (let at = 0; at < text.length; at++) {
    if (isPair(text, at)) {
      pairs++;
      at++;
    }
  }
  return text.length - pairs;
}

/**
 * The offset of the code point number `n`, 0-based: PostgreSQL's `position` less one. Beyond the end of the
 * text it is the end of the text.
 */
export function offsetOfCodePoint(text: string, n: number): number {
  let at = 0;
  for (let left = n; left > 0 && at < text.length; left--) at += isPair(text, at) ? 2 : 1;
  return at;
}

function isPair(text: string, at: number): boolean {
  return (text.charCodeAt(at) & 0xfc00) === 0xd800 && (text.charCodeAt(at + 1) & 0xfc00) === 0xdc00;
}
