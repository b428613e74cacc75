/*
 * What comes from a database or a file is data. A control character in it could move the cursor, change
 * colours, retitle the window or overwrite what stands above, and a bidirectional one could show SQL in
 * another order than the server reads it. Both are shown as characters of their own.
 */

/** Text for one line: every control character made visible, line ends too. */
export function visibleOnOneLine(text: string): string {
  return text.replace(UNSAFE, shown);
}

/** Text of any number of lines: line ends and tabs stay, every other control character is made visible. */
export function visible(text: string): string {
  return text
    .replace(/\r\n/g, '\n')
    .replace(UNSAFE, (character) =>
      character === '\n' || character === '\t' ? character : shown(character),
    );
}

/**
 * Keeps lines from being read as commands by GitHub's runner, which takes those that begin with `::` or have
 * `##[` anywhere in them, whoever wrote them. A zero-width space parts the characters that matter.
 */
export function withoutWorkflowCommands(text: string): string {
  return text.replace(/^(\s*)::/gm, '$1\u200b::').replaceAll('##[', '##\u200b[');
}

/** Controls (C0, C1, DEL), bidirectional controls, line and paragraph separators, byte order marks, half surrogates. */
const UNSAFE =
  // eslint-disable-next-line no-control-regex -- finding them is the purpose
  /[\u0000-\u001f\u007f-\u009f\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069\ufeff]|\p{Surrogate}/gu;

/** C0 controls have pictures of their own in Unicode (U+2400 and on); the others are named by number. */
function shown(character: string): string {
  const code = character.codePointAt(0) ?? 0;
  if (code < 0x20) return String.fromCodePoint(0x2400 + code);
  if (code === 0x7f) return '\u2421';
  return `<U+${code.toString(16).toUpperCase().padStart(4, '0')}>`;
}
