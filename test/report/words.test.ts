import { describe, expect, it } from 'vitest';
import { clipped, columnsOf, padded, sentenceLines } from '../../src/report/columns.ts';
import { redactor } from '../../src/report/redact.ts';
import { visible, visibleOnOneLine, withoutWorkflowCommands } from '../../src/report/visible.ts';
import { counted, timeSpan, utcTime, versionSpan } from '../../src/report/words.ts';

describe('words', () => {
  it.each([
    [0, '0 ms'],
    [0.4, '0 ms'],
    [999, '999 ms'],
    [999.6, '1.0 s'],
    [1234, '1.2 s'],
    [9949, '9.9 s'],
    [9999, '10 s'],
    [59_499, '59 s'],
    [59_600, '1 min'],
    [61_000, '1 min 1 s'],
    [3_599_600, '1 h'],
    [3_840_000, '1 h 4 min'],
    [172_800_000, '48 h'],
  ])('writes %d milliseconds as %s', (ms, text) => {
    expect(timeSpan(ms)).toBe(text);
  });

  it('counts in the singular and the plural, with the thousands apart', () => {
    expect([0, 1, 999, 1000, 1_234_567].map((count) => counted(count, 'migration'))).toEqual([
      '0 migrations',
      '1 migration',
      '999 migrations',
      '1,000 migrations',
      '1,234,567 migrations',
    ]);
  });

  it('writes a time without its zone letter and fractions, and leaves alone what is not one', () => {
    expect(utcTime('2026-03-01T09:00:00.123456Z')).toBe('2026-03-01 09:00:00');
    expect(utcTime('infinity')).toBe('infinity');
  });

  it('names the ends of a span of versions', () => {
    expect([[], ['1'], ['1', '2'], ['1', '2', '3']].map(versionSpan)).toEqual(['', '1', '1 and 2', '1 to 3']);
  });
});

describe('columns', () => {
  it.each([
    ['plain', 5],
    ['cafe\u0301', 4],
    ['日本', 4],
    ['한글', 4],
    ['ﾊﾝｶｸ', 4],
    ['Ｆｕｌｌ', 8],
    ['👩‍👩‍👧', 2],
    ['🇩🇪', 2],
    ['❤️', 2],
    ['a\u200bb', 2],
    ['…─', 2],
  ])('measures %s', (text, columns) => {
    expect(columnsOf(text)).toBe(columns);
  });

  it('cuts between characters and never beyond the width', () => {
    expect(clipped('日本語', 6)).toBe('日本語');
    expect(clipped('日本語', 5)).toBe('日本…');
    expect(clipped('日本語', 4)).toBe('日…');
    expect(clipped('e\u0301e\u0301e\u0301', 2)).toBe('e\u0301…');
  });

  it('fills up by what is seen', () => {
    expect(padded('日本', 6)).toBe('日本  ');
    expect(padded('7 ms', 6, 'right')).toBe('  7 ms');
  });

  it('breaks long text between sentences and never inside of one', () => {
    const text = 'Restore the file: git restore -- a.sql. Or write a new migration. (Both work.)';
    expect(sentenceLines(text, 100)).toEqual([text]);
    expect(sentenceLines(text, 50)).toEqual([
      'Restore the file: git restore -- a.sql.',
      'Or write a new migration. (Both work.)',
    ]);
    expect(sentenceLines('one\ntwo', 50)).toEqual(['one', 'two']);
  });
});

describe('data on a terminal', () => {
  it('shows control characters as characters', () => {
    expect(visible('a\u001b[1m\r\n\tb\u0000\u007f\u009b\u202e\rc\ud800')).toBe(
      'a␛[1m\n\tb␀␡<U+009B><U+202E>␍c<U+D800>',
    );
    expect(visibleOnOneLine('a\n\tb')).toBe('a␊␉b');
  });

  it('leaves text of every script and emoji as they are', () => {
    const text = 'naïve עברית العربية 日本語 👩‍👩‍👧 e\u0301';
    expect(visible(text)).toBe(text);
  });

  it('takes the meaning from what a workflow would read as a command, and from nothing else', () => {
    const text = '::error::x\n  ::set-output\n\n::y\na ##[error]z\nSELECT a::text, b';
    const shown = withoutWorkflowCommands(text);
    expect(shown).not.toMatch(/^\s*::|##\[/m);
    expect(shown.replaceAll('\u200b', '')).toBe(text);
    expect(withoutWorkflowCommands('SELECT a::text # [x]')).toBe('SELECT a::text # [x]');
  });
});

describe('redaction', () => {
  it('replaces the longest form first, wherever it stands and however often', () => {
    const redact = redactor(['pass', 'password1', '', 'pass']);
    expect(redact('password1 pass password1word')).toBe('*** *** ***word');
  });

  it('takes forms as text, not as patterns', () => {
    expect(redactor(['a.c$&'])('abc a.c$& $&')).toBe('abc *** $&');
  });
});
