import { visible, visibleOnOneLine } from './visible.ts';

// Names, SQL and messages are data: wherever they come from, on GitHub they must show as they are, and
// neither break a table or a fence nor notify a person, link an issue or bring in HTML. Everything below
// rests on code: what stands in code is neither Markdown nor a mention.

/** A code span. Line feeds and characters that hide are shown. */
export function code(text: string): string {
  const content = visibleOnOneLine(text);
  if (content.trim() === '') return htmlCode(content);
  const ticks = '`'.repeat(longestRunOfBackticks(content) + 1);
  // CommonMark takes one space off at both ends when there is one at both; a backtick at an end needs one.
  const pad = /^`|`$|^ .* $/.test(content) ? ' ' : '';
  return `${ticks}${pad}${content}${pad}${ticks}`;
}

/** A code span for a table cell, where a bar would end the cell even inside of code. */
export function codeCell(text: string): string {
  return text.includes('|') ? htmlCode(text) : code(text);
}

/** Code for places where no Markdown is read, such as a `<summary>`; fit for places where it is read, too. */
export function htmlCode(text: string): string {
  const content = visibleOnOneLine(text).replace(
    NOT_LITERAL,
    (character) => `&#${character.codePointAt(0) ?? 0};`,
  );
  return `<code>${content === '' ? '&#160;' : content}</code>`;
}

/** All but letters, digits and what paths are made of: an underscore inside of a word emphasizes nothing. */
const NOT_LITERAL = /(?![\p{L}\p{N} /-]|(?<=[\p{L}\p{N}])_(?=[\p{L}\p{N}])|(?<!www)\.)./giu;

/** A fenced block that its content cannot close. */
export function fence(text: string, language: string): string {
  const content = visible(text).replace(/\n$/, '');
  const ticks = '`'.repeat(Math.max(3, longestRunOfBackticks(content) + 1));
  return `${ticks}${language}\n${content}\n${ticks}`;
}

/** The beginning of a text that is too long; an ellipsis says so. */
export function shortened(text: string, characters: number): string {
  return text.length <= characters ? text : `${text.slice(0, characters).replace(/[\ud800-\udbff]$/, '')}…`;
}

/**
 * Sentences: plain words stay as they are; everything else (names, paths, commands, `@` and `#`) becomes a
 * code span. A line that is indented is taken for a command and becomes a fenced block. Lines are kept by
 * `<br>` alone: a line end is a break of its own in a comment and none in a summary.
 */
export function prose(text: string): string {
  const blocks: string[] = [];
  let lines: string[] = [];
  let commands: string[] = [];
  const flush = (): void => {
    if (lines.length > 0) blocks.push(lines.join('<br>'));
    if (commands.length > 0) blocks.push(fence(commands.join('\n'), 'text'));
    lines = [];
    commands = [];
  };
  for (const line of text.split('\n')) {
    if (/^(?: {2}|\t)/.test(line)) {
      if (lines.length > 0) flush();
      commands.push(line.trim());
    } else {
      if (commands.length > 0 || line.trim() === '') flush();
      if (line.trim() !== '') lines.push(proseLine(line));
    }
  }
  flush();
  return blocks.join('\n\n');
}

/** Sentences on one line, for a table cell or the inside of another line. */
export function proseLine(text: string): string {
  const parts = partsOf(text);
  let line = '';
  for (let at = 0; at < parts.length; at++) {
    const part = parts[at];
    if (!part) continue;
    let data = part.text;
    // Words of one name or expression stay together.
    // Two spans side by side would run together and come open, were their backticks to meet.
    while (part.data && parts[at + 1]?.data === true) {
      const next = parts[++at];
      data += `${next?.afterSpace === true ? ' ' : ''}${next?.text ?? ''}`;
    }
    line += `${part.afterSpace && line !== '' ? ' ' : ''}${part.data ? codeCell(data) : part.text}`;
  }
  // A number with a dot at the beginning of a line would begin a list.
  return line.replace(/^(\d+)([.)])(?= |$)/, '$1\\$2');
}

interface Part {
  text: string;
  /** Shown as code. */
  data: boolean;
  afterSpace: boolean;
}

/** Commands to copy, and what is quoted: each is one code span, with its plain words. */
const WHOLE =
  /\bgit [a-z]+(?: (?:-[\w=-]*|'[^']*'|[\w./-]*\/[\w./-]*[\w/-]))+|\b(?:ALTER|DELETE FROM|DROP|INSERT INTO|SELECT|SET|UPDATE) [^;]{0,1000};|"[^"]*"/g;

function partsOf(text: string): Part[] {
  const parts: Part[] = [];
  let from = 0;
  for (const { 0: found, index } of text.matchAll(WHOLE)) {
    const content = found.replace(/^"(.*)"$/s, '$1');
    if (content !== found && content.split(/\s+/).every(isPlain)) continue;
    addWords(parts, text.slice(from, index), from, text);
    parts.push({ text: content, data: true, afterSpace: /\s/.test(text[index - 1] ?? '') });
    from = index + found.length;
  }
  addWords(parts, text.slice(from), from, text);
  return parts;
}

function addWords(parts: Part[], text: string, from: number, whole: string): void {
  for (const { 0: word, index } of text.matchAll(/\S+/g)) {
    for (const part of wordParts(word, /\s/.test(whole[from + index - 1] ?? ''))) parts.push(part);
  }
}

function wordParts(word: string, afterSpace: boolean): Part[] {
  // Most words of most texts.
  if (/^[a-z]+[.,]?$/i.test(word)) return [{ text: word, data: false, afterSpace }];
  const before = /^["'(]*/.exec(word)?.[0] ?? '';
  const after = punctuationAfter(word, before.length);
  const core = word.slice(before.length, word.length - after.length);
  if (isPlain(core)) return [{ text: word, data: false, afterSpace }];
  const parts: Part[] = [{ text: core, data: true, afterSpace: afterSpace && before === '' }];
  if (before !== '') parts.unshift({ text: before, data: false, afterSpace });
  if (after !== '') parts.push({ text: after, data: false, afterSpace: false });
  return parts;
}

/** Looked for from the end: a pattern for it would look from each character on, which takes long in a long word. */
function punctuationAfter(word: string, from: number): string {
  let at = word.length;
  while (at > from && `)"'.,;:!?…`.includes(word.charAt(at - 1))) at--;
  return word.slice(at);
}

/** Words and numbers of a sentence, which mean nothing to Markdown, and no issue, commit or address to GitHub. */
function isPlain(word: string): boolean {
  if (/^(?:GH-\d+|.*www\..*|(?=.*\d)[0-9a-f]{7,})$/i.test(word)) return false;
  return /^(?:[\p{L}\p{N}]+(?:[-'’.,%][\p{L}\p{N}]+)*%?|[–—]|)$/u.test(word);
}

function longestRunOfBackticks(text: string): number {
  return (text.match(/`+/g) ?? []).reduce((longest, run) => Math.max(longest, run.length), 0);
}
