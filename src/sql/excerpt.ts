import type { SqlText } from './text.ts';

const columnsShown = 120;
const tabWidth = 4;
/** Text this far from the offset cannot be within the columns shown, unless it has no width. */
const window = 400;

/**
 * The line that holds an offset, and below it a caret under the place:
 *
 *     SELECT * FORM users;
 *              ^
 *
 * Of a long line, about 120 terminal columns around the place. Tabs become spaces, wide characters take two
 * columns and combining ones none; control and formatting characters show as U+FFFD, so that no text can
 * move a cursor or turn the direction of a line.
 */
export function excerpt(source: string | SqlText, offset: number): string {
  if (typeof source !== 'string') {
    if (!source.inBytes) return excerpt(source.text, offset);
    const { text, at } = decodedAround(source.text, offset);
    return excerpt(text, at);
  }
  const text = source;
  const at = Math.min(Math.max(offset, 0), text.length);
  const lineStart = text.lastIndexOf('\n', at - 1) + 1;
  const newline = text.indexOf('\n', at);
  const lineEnd = newline < 0 ? text.length : newline;
  const from = wholeCharacter(text, Math.max(lineStart, at - window), lineStart);
  const to = wholeCharacter(text, Math.min(lineEnd, at + window), lineStart);

  const before = cells(text.slice(from, at), 0);
  const after = cells(text.slice(at, to), widthOf(before));
  const cutBefore = keepEnd(before, columnsShown / 2);
  const room = columnsShown - widthOf(cutBefore);
  const cutAfter = keepStart(after, room);
  const head = from > lineStart || cutBefore.length < before.length ? '…' : '';
  const tail = to < lineEnd || cutAfter.length < after.length ? '…' : '';
  const shown = head + textOf(cutBefore) + textOf(cutAfter) + tail;
  return `${shown.trimEnd()}\n${' '.repeat(head.length + widthOf(cutBefore))}^`;
}

/** The part of a text in bytes that an excerpt can be cut from, as letters. */
function decodedAround(bytes: string, offset: number): { text: string; at: number } {
  const letters = (start: number, end: number): string =>
    Buffer.from(bytes.slice(start, end), 'latin1').toString('utf8');
  const from = wholeByteCharacter(bytes, Math.max(offset - 8 * window, 0));
  const to = wholeByteCharacter(bytes, Math.min(offset + 8 * window, bytes.length));
  const before = letters(from, offset);
  return { text: before + letters(offset, to), at: before.length };
}

/** Moves a cut that would fall inside a character to the end of it. */
function wholeByteCharacter(bytes: string, offset: number): number {
  let at = offset;
  while ((bytes.charCodeAt(at) & 0xc0) === 0x80) at++;
  return at;
}

interface Cell {
  readonly text: string;
  readonly width: number;
}

/** Made when it is first needed: that takes longer than to read a small folder. */
let graphemes: Intl.Segmenter | undefined;
const unprintable = /^[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}]+$/u;
const combining = /^\p{M}+$/u;
const wide =
  /^(?:\p{Emoji_Presentation}|.\ufe0f|[\u1100-\u115f\u2e80-\u303e\u3041-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff00-\uff60\uffe0-\uffe6\u{20000}-\u{3fffd}])/u;

function cells(text: string, column: number): Cell[] {
  const result: Cell[] = [];
  let at = column;
  graphemes ??= new Intl.Segmenter('en', { granularity: 'grapheme' });
  for (const { segment } of graphemes.segment(text)) {
    const cell = cellOf(segment, at);
    result.push(cell);
    at += cell.width;
  }
  return result;
}

function cellOf(grapheme: string, column: number): Cell {
  if (grapheme === '\t') {
    const width = tabWidth - (column % tabWidth);
    return { text: ' '.repeat(width), width };
  }
  if (unprintable.test(grapheme)) return { text: '\ufffd', width: 1 };
  if (combining.test(grapheme)) return { text: grapheme, width: 0 };
  return { text: grapheme, width: wide.test(grapheme) ? 2 : 1 };
}

function keepEnd(all: readonly Cell[], columns: number): Cell[] {
  let first = all.length;
  for (let left = columns; first > 0; first--) {
    left -= all[first - 1]?.width ?? 0;
    if (left < 0) break;
  }
  return all.slice(first);
}

function keepStart(all: readonly Cell[], columns: number): Cell[] {
  let count = 0;
  for (let left = columns; count < all.length; count++) {
    left -= all[count]?.width ?? 0;
    if (left < 0) break;
  }
  return all.slice(0, count);
}

function widthOf(all: readonly Cell[]): number {
  return all.reduce((sum, cell) => sum + cell.width, 0);
}

function textOf(all: readonly Cell[]): string {
  return all.map((cell) => cell.text).join('');
}

/** Moves a cut that would fall inside a surrogate pair to the front of it. */
function wholeCharacter(text: string, offset: number, lineStart: number): number {
  const inside = offset > lineStart && (text.charCodeAt(offset) & 0xfc00) === 0xdc00;
  return inside ? offset - 1 : offset;
}
