import type { SqlText } from './text.ts';

/**
 * Three units meet here: JavaScript indexes the characters of a string, PostgreSQL reports error positions in
 * code points, and a person reads lines and columns. Offsets are 0-based and count the characters of the string
 * unless a name says otherwise; line ends are LF. Texts given as a string are not `inBytes`.
 */

/** Line and column, both 1-based; the column counts code points. */
export function lineAndColumn(source: string | SqlText, offset: number): { line: number; column: number } {
  const { text } = asText(source);
  const at = Math.min(Math.max(offset, 0), text.length);
  let line = 1;
  let start = 0;
  for (let end = text.indexOf('\n'); end >= 0 && end < at; end = text.indexOf('\n', start)) {
    line++;
    start = end + 1;
  }
  return { line, column: codePointLength(source, start, at) + 1 };
}

/** How many code points a text has, or a part of it. A lone surrogate counts as one. */
export function codePointLength(
  source: string | SqlText,
  start = 0,
  end = asText(source).text.length,
): number {
  const { text, inBytes } = asText(source);
  let count = 0;
  for (let at = start; at < end; at += characters(text, at, inBytes)) count++;
  return count;
}

/**
 * The offset of the code point number `n`, 0-based: PostgreSQL's `position` less one. Beyond the end of the
 * text it is the end of the text.
 */
export function offsetOfCodePoint(source: string | SqlText, n: number): number {
  const { text, inBytes } = asText(source);
  let at = 0;
  for (let left = n; left > 0 && at < text.length; left--) at += characters(text, at, inBytes);
  return at;
}

function asText(source: string | SqlText): SqlText {
  return typeof source === 'string' ? { text: source, inBytes: false } : source;
}

/** How many characters of the string the code point at an offset takes. */
function characters(text: string, at: number, inBytes: boolean): number {
  const first = text.charCodeAt(at);
  if (first < 0x80) return 1;
  if (inBytes) return first >= 0xf0 ? 4 : first >= 0xe0 ? 3 : 2;
  return (first & 0xfc00) === 0xd800 && (text.charCodeAt(at + 1) & 0xfc00) === 0xdc00 ? 2 : 1;
}
