import { Scanner } from './scanner.ts';
import type { Unterminated } from './scanner.ts';

/** A half-open range of UTF-16 offsets. */
export interface Range {
  readonly start: number;
  readonly end: number;
}

/** From the first token of a statement to behind its last one, without the `;`. */
export interface Statement extends Range {
  /** The unquoted words outside of parentheses and of BEGIN ATOMIC bodies, upper case; at most 24. */
  readonly words: readonly string[];
  /** Nothing but words and comments: the words say everything. */
  readonly plain: boolean;
  /** For COPY … FROM STDIN: the lines of data behind the statement, without the closing `\.` line. */
  readonly copyData?: Range;
}

/** A psql meta-command, from its backslash to the end of its line. */
export interface MetaCommand extends Range {
  readonly text: string;
}

export interface Split {
  readonly statements: readonly Statement[];
  readonly metaCommands: readonly MetaCommand[];
  readonly unterminated?: Unterminated;
}

/**
 * Splits a script into its statements, where psql would: not at a `;` in a literal, a comment, parentheses
 * (CREATE RULE … DO (…; …)) or the BEGIN ATOMIC body of a function. Empty statements are dropped. Never
 * fails: what does not end goes on to the end of the text, and `unterminated` says so.
 *
 * @param options.copyData 'inline' (default): data follows COPY … FROM STDIN, as in a dump.
 *   'removed': the data has been taken out of this text.
 */
export function splitStatements(text: string, options: { copyData?: 'inline' | 'removed' } = {}): Split {
  return new Splitter(text, options.copyData !== 'removed').split();
}

/**
 * As `splitStatements`, but of statements in a row that only read or write rows no more than the first: a large
 * script has a million of them, and they decide nothing that the first does not.
 */
export function splitWithoutRows(text: string): Split {
  let inRow = false;
  return new Splitter(text, true, ({ words }) => {
    const before = inRow;
    inRow = /^(?:INSERT|UPDATE|DELETE|SELECT|VALUES)$/.test(words[0] ?? '');
    return before && inRow;
  }).split();
}

/** A statement with its number among all of its script, 0-based. */
export interface NumberedStatement extends Statement {
  readonly number: number;
}

/** The statements of a large script that `keeps` wants: the others are not held in memory. */
export function selectStatements(
  text: string,
  keeps: (statement: Statement) => boolean,
): NumberedStatement[] {
  const numbers: number[] = [];
  let count = 0;
  const drops = (statement: Statement): boolean => {
    const number = count++;
    const kept = keeps(statement);
    if (kept) numbers.push(number);
    return !kept;
  };
  const { statements } = new Splitter(text, true, drops).split();
  return statements.map((statement, at) => ({ ...statement, number: numbers[at] ?? at }));
}

/** What a text ends inside of, if anything. */
export function findUnterminated(text: string): Unterminated | undefined {
  return new Splitter(text, true, () => true).split().unterminated;
}

/** The statement number `n` (0-based) of a text whose COPY data has been taken out. */
export function statementAt(text: string, n: number): Statement | undefined {
  let number = 0;
  return new Splitter(text, false, () => number++ !== n).split().statements[0];
}

/** The offset behind a block of COPY data and its closing `\.`, at the end of that line. */
export function afterCopyData(text: string, data: Range): number {
  return text.startsWith('\\.', data.end) ? data.end + 2 : data.end;
}

/** The blocks of COPY data in a text, in order. */
export function copyDataBlocks(text: string): Range[] {
  if (!/\bSTD(?:IN|OUT)\b/i.test(text)) return [];
  const { statements } = new Splitter(text, true, ({ copyData }) => copyData === undefined).split();
  return statements.flatMap(({ copyData }) => (copyData ? [copyData] : []));
}

const wordLimit = 24;
/** How many different words, and lists of them, are shared between statements. */
const sharedLimit = 1000;

class Splitter {
  private readonly scanner: Scanner;
  private readonly statements: Statement[] = [];
  private readonly metaCommands: MetaCommand[] = [];
  private readonly inlineData: boolean;
  private readonly known = new Map<string, string>();
  private readonly lists = new Map<string, readonly string[]>();
  private start = -1;
  private end = 0;
  private words: string[] = [];
  private plain = true;
  private parentheses = 0;
  /** Open BEGIN ATOMIC and CASE in the body of a function. */
  private atomic = 0;
  private previous = '';

  /** Which statements not to keep: a large script has a million of them. */
  private readonly drops: (statement: Statement) => boolean;

  constructor(text: string, inlineData: boolean, drops: (statement: Statement) => boolean = () => false) {
    this.scanner = new Scanner(text);
    this.inlineData = inlineData;
    this.drops = drops;
  }

  split(): Split {
    const { scanner } = this;
    for (let kind = scanner.next(); kind !== 'end'; kind = scanner.next()) {
      if (kind === 'line comment' || kind === 'block comment') continue;
      if (kind === 'meta-command') {
        this.metaCommands.push({ start: scanner.start, end: scanner.end, text: scanner.raw() });
      } else if (this.parentheses === 0 && this.atomic === 0 && scanner.is(';')) {
        this.finish();
      } else {
        this.add(kind === 'word', kind === 'symbol');
      }
    }
    this.finish();
    return {
      statements: this.statements,
      metaCommands: this.metaCommands,
      ...(scanner.unterminated && { unterminated: scanner.unterminated }),
    };
  }

  private add(isWord: boolean, isSymbol: boolean): void {
    const { scanner } = this;
    if (this.start < 0) this.start = scanner.start;
    this.end = scanner.end;
    if (isWord) {
      if (this.parentheses === 0) this.word();
      return;
    }
    this.plain = false;
    this.previous = '';
    if (!isSymbol) return;
    if (scanner.is('(')) this.parentheses++;
    else if (scanner.is(')') && this.parentheses > 0) this.parentheses--;
    else if (scanner.is('.')) this.previous = '.';
  }

  private word(): void {
    const { words } = this;
    if (this.atomic === 0 && words.length >= wordLimit && !isRoutine(words)) return;
    const word = this.keyWord(this.scanner.raw());
    if (this.atomic === 0 && words.length < wordLimit) words.push(word);
    if (isRoutine(words)) this.trackBody(word);
    this.previous = word;
  }

  /** CASE and END are column labels after AS and after a dot; elsewhere they are reserved. */
  private trackBody(word: string): void {
    if (this.atomic === 0) {
      if (word === 'ATOMIC' && this.previous === 'BEGIN') this.atomic = 1;
    } else if (this.previous !== 'AS' && this.previous !== '.') {
      if (word === 'CASE') this.atomic++;
      else if (word === 'END') this.atomic--;
    }
  }

  private finish(): void {
    const { start, end, words, plain } = this;
    if (start >= 0) {
      const copyData = this.inlineData && isCopyFromStdin(words) ? this.readCopyData() : undefined;
      const statement = { start, end, words: this.shared(words), plain, ...(copyData && { copyData }) };
      if (!this.drops(statement)) this.statements.push(statement);
    }
    this.start = -1;
    this.words = [];
    this.plain = true;
    this.parentheses = 0;
    this.atomic = 0;
    this.previous = '';
  }

  /** The word in upper case; one string for all that are written alike. */
  private keyWord(raw: string): string {
    let word = this.known.get(raw);
    if (word === undefined) {
      word = upperCase(raw);
      if (this.known.size < sharedLimit) this.known.set(raw, word);
    }
    return word;
  }

  /** One list for all statements with the same words. */
  private shared(words: readonly string[]): readonly string[] {
    const key = words.join(' ');
    let list = this.lists.get(key);
    if (list === undefined) {
      list = words.slice();
      if (this.lists.size < sharedLimit) this.lists.set(key, list);
    }
    return list;
  }

  /**
   * The data begins on the line after the one that ends the statement. A line that goes on with other SQL
   * is read as SQL: then there is no data.
   */
  private readCopyData(): Range {
    const { scanner } = this;
    const { text } = scanner;
    restOfLine.lastIndex = scanner.end;
    if (!restOfLine.test(text)) return { start: scanner.end, end: scanner.end };
    const start = restOfLine.lastIndex;
    let end = text.indexOf('\\.', start);
    while (end >= 0 && !(isLineStart(text, end) && isLineEnd(text, end + 2)))
      end = text.indexOf('\\.', end + 2);
    const data = { start, end: end < 0 ? text.length : end };
    scanner.jumpTo(afterCopyData(text, data));
    return data;
  }
}

const restOfLine = /[ \t]*(?:--[^\n]*)?(?:\n|$)/y;

function isLineStart(text: string, offset: number): boolean {
  return offset === 0 || text[offset - 1] === '\n';
}

function isLineEnd(text: string, offset: number): boolean {
  return offset === text.length || text[offset] === '\n';
}

/** Key words are folded as ASCII: `toUpperCase` would make key words of other letters. */
function upperCase(word: string): string {
  return word.replace(/[a-z]+/g, (letters) => letters.toUpperCase());
}

function isRoutine(words: readonly string[]): boolean {
  if (words[0] !== 'CREATE') return false;
  const object = words[1] === 'OR' && words[2] === 'REPLACE' ? words[3] : words[1];
  return object === 'FUNCTION' || object === 'PROCEDURE';
}

/** The grammar takes STDOUT for STDIN here. */
function isCopyFromStdin(words: readonly string[]): boolean {
  if (words[0] !== 'COPY') return false;
  return words.some((word, at) => word === 'FROM' && /^STD(?:IN|OUT)$/.test(words[at + 1] ?? ''));
}
