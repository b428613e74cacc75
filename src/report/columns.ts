/*
 * Widths on a terminal, in columns: East Asian wide characters and emoji take two, combining marks and
 * other characters without a shape of their own none (Unicode Standard Annex #11).
 */

const WIDE =
  /[\u1100-\u115f\u2329\u232a\u2e80-\u303e\u3041-\u33ff\u3400-\u4dbf\u4e00-\ua4cf\ua960-\ua97f\uac00-\ud7a3\uf900-\ufaff\ufe10-\ufe19\ufe30-\ufe6f\uff01-\uff60\uffe0-\uffe6\u{16fe0}-\u{18dff}\u{1aff0}-\u{1b2ff}\u{20000}-\u{3fffd}]|\p{Emoji_Presentation}|\ufe0f/u;
const ASCII = /^[\x20-\x7e]*$/;

let segmenter: Intl.Segmenter | undefined;

/** Characters as a person sees them: a letter with its accents, an emoji with all its parts. */
function graphemes(text: string): string[] {
  segmenter ??= new Intl.Segmenter('en', { granularity: 'grapheme' });
  return Array.from(segmenter.segment(text), ({ segment }) => segment);
}

/** How many columns a line takes. It must hold no control character. */
export function columnsOf(text: string): number {
  if (ASCII.test(text)) return text.length;
  return graphemes(text).reduce((sum, grapheme) => sum + graphemeColumns(grapheme), 0);
}

/** The text, filled up with spaces to `columns` columns. */
export function padded(text: string, columns: number, side: 'left' | 'right' = 'left'): string {
  const fill = ' '.repeat(Math.max(0, columns - columnsOf(text)));
  return side === 'left' ? text + fill : fill + text;
}

/** The text, cut to `columns` columns; an ellipsis says that something is missing. */
export function clipped(text: string, columns: number): string {
  if (columnsOf(text) <= columns) return text;
  let kept = '';
  let width = 0;
  for (const grapheme of graphemes(text)) {
    width += graphemeColumns(grapheme);
    if (width > columns - 1) break;
    kept += grapheme;
  }
  return `${kept}…`;
}

/**
 * The text in lines of at most `columns` columns, broken only between sentences: a command or a statement
 * inside of one can still be copied whole. A sentence that is longer is left to the terminal.
 */
export function sentenceLines(text: string, columns: number): string[] {
  return text.split('\n').flatMap((line) => {
    if (columnsOf(line) <= columns) return [line];
    const lines: string[] = [];
    for (const sentence of line.split(/(?<=[^.\s][.!?;][)"]?) (?=["(]?\p{Lu})/u)) {
      const longer = `${lines.at(-1) ?? ''} ${sentence}`;
      if (lines.length > 0 && columnsOf(longer) <= columns) lines[lines.length - 1] = longer;
      else lines.push(sentence);
    }
    return lines;
  });
}

function graphemeColumns(grapheme: string): number {
  if (WIDE.test(grapheme)) return 2;
  return /^[\p{Mark}\p{Format}\u115f-\u11ff]+$/u.test(grapheme) ? 0 : 1;
}
