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
 * code span. Lines that are indented are taken for something to copy and become a fenced block, less what all
 * of them are indented by; a key of YAML above them (`permissions:`) belongs to it. Lines are kept by `<br>`
 * alone: a line end is a break of its own in a comment and none in a summary.
 */
export function prose(text: string): string {
  const blocks: string[] = [];
  let lines: string[] = [];
  let copied: string[] = [];
  const flush = (): void => {
    if (lines.length > 0) blocks.push(lines.join('<br>'));
    if (copied.length > 0)
      blocks.push(fence(unindented(copied), KEY.test(copied[0] ?? '') ? 'yaml' : 'text'));
    lines = [];
    copied = [];
  };
  const all = text.split('\n');
  for (const [at, line] of all.entries()) {
    if (isIndented(line) || (KEY.test(line) && isIndented(all[at + 1]))) {
      if (lines.length > 0) flush();
      copied.push(line);
    } else {
      if (copied.length > 0 || line.trim() === '') flush();
      if (line.trim() !== '') lines.push(proseLine(line));
    }
  }
  flush();
  return blocks.join('\n\n');
}

/** Sentences behind a label, which is Markdown. */
export function labelled(label: string, text: string): string {
  const written = prose(text);
  // A fence must begin a line.
  return `${label}${written.startsWith('```') ? '\n\n' : ' '}${written}`;
}

/** A line that is a key of YAML and nothing else; a sentence begins with a capital. */
const KEY = /^[a-z][\w-]*:$/;

function isIndented(line: string | undefined): boolean {
  return line !== undefined && /^(?: {2}|\t)\s*\S/.test(line);
}

function unindented(lines: readonly string[]): string {
  const common = Math.min(...lines.map((line) => line.search(/\S/)));
  return lines.map((line) => line.slice(common).trimEnd()).join('\n');
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
const WHOLE = new RegExp(
  [
    String.raw`\bgit [a-z]+(?: (?:-[\w=-]*|'[^']*'|[\w./-]*\/[\w./-]*[\w/-]))+`,
    // Up to its semicolon, and not beyond the end of a sentence.
    String.raw`\b(?:ALTER|DELETE FROM|DROP|INSERT INTO|SELECT|SET|UPDATE) (?:[^;.]|\.(?!\s)){0,1000};`,
    String.raw`\bSELECT [\w.]{1,100}\([^()\s]{0,100}\)`,
    String.raw`\bGRANT [A-Z, ]{1,100} ON (?:[A-Z]+ ){0,3}${name()} TO ${name()};?`,
    // Of a name with its schema, the quotes belong to what is copied.
    String.raw`${quoted()}(?:\.${quoted()})+`,
    '"[^"]*"',
  ].join('|'),
  'g',
);

function name(): string {
  const part = String.raw`(?:${quoted()}|[\w$]{1,63})`;
  return String.raw`${part}(?:\.${part})?`;
}

/** Names have 63 bytes at most. */
function quoted(): string {
  return '"(?:[^"]|""){0,63}"';
}

function partsOf(text: string): Part[] {
  const parts: Part[] = [];
  let from = 0;
  for (const { 0: found, index } of text.matchAll(WHOLE)) {
    const content = found.replace(/^"([^"]*)"$/, '$1');
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

/**
 * Looked for from the end: a pattern for it would look from each character on, which takes long in a long word.
 * A parenthesis that was opened in the word, as in `now()`, belongs to it.
 */
function punctuationAfter(word: string, from: number): string {
  let open = 0;
  for (let at = from; at < word.length; at++) open += PARENTHESES[word.charAt(at)] ?? 0;
  let at = word.length;
  while (at > from && `)"'.,;:!?…`.includes(word.charAt(at - 1))) {
    if (word.charAt(at - 1) === ')' && open++ >= 0) break;
    at--;
  }
  return word.slice(at);
}

const PARENTHESES: Record<string, number> = { '(': 1, ')': -1 };

/** Words and numbers of a sentence, which mean nothing to Markdown, and no issue, commit or address to GitHub. */
function isPlain(word: string): boolean {
  if (/^(?:GH-\d+|.*www\..*|(?=.*\d)[0-9a-f]{7,})$/i.test(word)) return false;
  return /^(?:[\p{L}\p{N}]+(?:[-'’.,%][\p{L}\p{N}]+)*%?|[–—]|)$/u.test(word);
}

function longestRunOfBackticks(text: string): number {
  return (text.match(/`+/g) ?? []).reduce((longest, run) => Math.max(longest, run.length), 0);
}
