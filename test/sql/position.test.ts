import { describe, expect, test } from 'vitest';
import { excerpt } from '../../src/sql/excerpt.ts';
import { codePointLength, lineAndColumn, offsetOfCodePoint } from '../../src/sql/position.ts';

test.each([
  ['', 0, 1, 1],
  ['abc', 2, 1, 3],
  ['abc\n', 3, 1, 4],
  ['abc\n', 4, 2, 1],
  ['\n\nabc', 3, 3, 2],
  ['é😀😀x\n', 5, 1, 4],
  ['a\n😀b', 4, 2, 2],
  ['abc', 99, 1, 4],
  ['abc', -1, 1, 1],
])('in %j the offset %i is line %i, column %i, in code points', (text, offset, line, column) => {
  expect(lineAndColumn(text, offset)).toEqual({ line, column });
});

test('code points are counted and found, and a lone surrogate is one', () => {
  const text = 'a😀é\ud83d😀z';
  const points = Array.from(text);
  expect(codePointLength(text)).toBe(points.length);
  for (const [n, point] of points.entries()) {
    expect(text.startsWith(point, offsetOfCodePoint(text, n))).toBe(true);
  }
  expect(offsetOfCodePoint(text, 99)).toBe(text.length);
  expect(offsetOfCodePoint(text, -1)).toBe(0);
});

describe('an excerpt', () => {
  /** What stands above the caret, and how far to the right the caret is in terminal columns. */
  function shown(text: string, offset: number): { line: string; caret: number } {
    const [line = '', below = '', ...rest] = excerpt(text, offset).split('\n');
    expect(rest).toEqual([]);
    expect(below.trimStart()).toBe('^');
    return { line, caret: below.length - 1 };
  }

  test('is the line with a caret under the place', () => {
    const text = 'SELECT 1;\nSELECT * FORM users;\nSELECT 2;';
    expect(excerpt(text, text.indexOf('FORM'))).toBe('SELECT * FORM users;\n         ^');
  });

  test('puts the caret behind the line at its end, and at the end of the text', () => {
    expect(shown('SELECT\nx', 6)).toEqual({ line: 'SELECT', caret: 6 });
    expect(shown('SELECT', 6)).toEqual({ line: 'SELECT', caret: 6 });
    expect(shown('', 0)).toEqual({ line: '', caret: 0 });
  });

  test('has no tabs, which every terminal shows in its own way', () => {
    expect(shown('\tx\tFORM', 3)).toEqual({ line: '    x   FORM', caret: 8 });
  });

  test('counts wide characters as two columns and combining ones as none', () => {
    expect(shown("'日本' x", 5)).toEqual({ line: "'日本' x", caret: 7 });
    expect(shown("'😀👩‍👩‍👧❤️' x", "'😀👩‍👩‍👧❤️' ".length).caret).toBe(9);
    expect(shown("'e\u0301' x", 5).caret).toBe(4);
  });

  test('shows no character that could move the cursor or turn the line around', () => {
    const { line, caret } = shown('a\u001b[31mb\u202ec\u0000\u200b\ufeff x', 13);
    expect(line).toBe('a\ufffd[31mb\ufffdc\ufffd\ufffd\ufffd x');
    expect(caret).toBe(13);
  });

  test('of a long line shows about 120 columns around the place', () => {
    const text = `${'a'.repeat(5_000)}FORM${'b'.repeat(5_000)}`;
    const { line, caret } = shown(text, 5_000);
    expect(line).toHaveLength(122);
    expect(line.slice(caret, caret + 4)).toBe('FORM');
    expect(line.startsWith('…aaa')).toBe(true);
    expect(line.endsWith('bbb…')).toBe(true);
  });

  test('of a long line keeps its beginning or end where that is near', () => {
    const text = `FORM${'b'.repeat(5_000)}LAST`;
    expect(shown(text, 2)).toEqual({ line: `FORM${'b'.repeat(116)}…`, caret: 2 });
    const end = shown(text, text.length - 4);
    expect(end.line).toBe(`…${'b'.repeat(60)}LAST`);
    expect(end.line.slice(end.caret)).toBe('LAST');
  });

  test('cuts no character in two', () => {
    const text = '😀'.repeat(3_000);
    for (const offset of [2_000, 2_002, 2_004]) {
      const { line, caret } = shown(text, offset);
      expect(line).toMatch(/^…(?:😀)+…$/u);
      expect(caret % 2).toBe(1);
    }
  });
});
