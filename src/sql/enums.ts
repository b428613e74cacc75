import { splitStatements } from './lexer.ts';
import { nameAfter, nameText } from './names.ts';
import { lineAndColumn } from './position.ts';
import { Scanner } from './scanner.ts';

/** An ALTER TYPE … ADD VALUE. Before its transaction has committed, the value cannot be used (55P04). */
export interface AddedEnumValue {
  /** UTF-16 offset of the ALTER. */
  readonly offset: number;
  /** 1-based line of the ALTER. */
  readonly line: number;
  /** `name` or `schema.name`. */
  readonly type: string;
  readonly value: string;
}

/** Finds the enum values that a script adds, as statements of its own or in DO blocks. */
export function enumValueUse(text: string): AddedEnumValue[] {
  if (!/\bADD\s+VALUE\b/i.test(text)) return [];
  return splitStatements(text).statements.flatMap(({ start, end, words }) => {
    const adds = words[0] === 'DO' || (words[0] === 'ALTER' && words[1] === 'TYPE');
    return adds ? addedValues(text, start, end) : [];
  });
}

function addedValues(text: string, start: number, end: number): AddedEnumValue[] {
  const found: AddedEnumValue[] = [];
  const scanner = new Scanner(text.slice(0, end), start);
  /** The offset of the ALTER TYPE that is being read. */
  let alter: number | undefined;
  let adding = false;
  let word = '';
  let offset = start;
  while (scanner.next() !== 'end') {
    if (scanner.kind === 'line comment' || scanner.kind === 'block comment') continue;
    const previous = word;
    word = scanner.kind === 'word' ? scanner.raw().toUpperCase() : '';
    if (scanner.is(';')) alter = undefined;
    else if (previous === 'ALTER' && word === 'TYPE') [alter, adding] = [offset, false];
    else if (previous === 'ADD' && word === 'VALUE') adding = true;
    else if (scanner.kind === 'dollar string') scanner.jumpTo(behindTag(text, scanner.start));
    else if (scanner.kind === 'string' && alter !== undefined && adding) {
      const type = nameAfter(text.slice(alter, end), 'TYPE');
      const value = scanner.raw().slice(1, -1).replaceAll("''", "'");
      const { line } = lineAndColumn(text, alter);
      found.push({ offset: alter, line, type: type ? nameText(type) : '', value });
      alter = undefined;
    }
    offset = scanner.start;
  }
  return found;
}

/** Steps into a dollar-quoted body instead of over it. */
function behindTag(text: string, start: number): number {
  return text.indexOf('$', start + 1) + 1;
}
