import { describe, expect, test } from 'vitest';
import {
  code,
  codeCell,
  fence,
  htmlCode,
  labelled,
  prose,
  proseLine,
  shortened,
} from '../../src/report/escape-markdown.ts';
import { renderMarkdown } from '../../src/report/markdown.ts';
import { pages } from './markdown-reports.ts';
import { structure } from './markdown-structure.ts';

describe('a code span', () => {
  test.each([
    ['plain', '`plain`'],
    ['two `ticks`', '`` two `ticks` ``'],
    ['``', '``` `` ```'],
    [' padded ', '`  padded  `'],
    ['two\nlines\tand tab', '`two␊lines␉and tab`'],
    ['\u001b[31mred\u0007', '`␛[31mred␇`'],
    ['abc\u202ecba', '`abc<U+202E>cba`'],
  ])('of %j is %j', (text, expected) => {
    expect(code(text)).toBe(expected);
  });

  test('of nothing is still to be seen', () => {
    expect(code('')).toBe('<code>&#160;</code>');
  });

  test('keeps a bar from ending a table cell', () => {
    expect(codeCell('a|b\\')).toBe('<code>a&#124;b&#92;</code>');
    expect(codeCell('a&b')).toBe('`a&b`');
  });

  test('has no emphasis and no link where Markdown is read', () => {
    expect(htmlCode('a_b __c__ www.d.org')).toBe('<code>a_b &#95;&#95;c&#95;&#95; www&#46;d.org</code>');
  });

  test('has no markup where only HTML is read', () => {
    expect(htmlCode('</summary><img src=x>')).toBe('<code>&#60;/summary&#62;&#60;img src&#61;x&#62;</code>');
  });
});

describe('a fence', () => {
  test('is longer than every run of backticks in it', () => {
    expect(fence('a\n```\n````\nb\n', 'sql')).toBe('`````sql\na\n```\n````\nb\n`````');
  });

  test('shows characters that act or hide', () => {
    expect(fence('SELECT 1;\r-- \u2066hidden\u2069\n\tx', 'sql')).toBe(
      '```sql\nSELECT 1;␍-- <U+2066>hidden<U+2069>\n\tx\n```',
    );
  });
});

describe('a sentence', () => {
  test.each([
    ['Nothing was changed in the database.', 'Nothing was changed in the database.'],
    [
      'Ask @octocat about #12, GH-7 or acme/orders#3!',
      'Ask `@octocat` about `#12`, `GH-7` or `acme/orders#3`!',
    ],
    [
      'See https://example.com/x?y=1 (or www.example.com).',
      'See `https://example.com/x?y=1` (or `www.example.com`).',
    ],
    ['Commit 4be1c0f9 by a@example.com', 'Commit `4be1c0f9` by `a@example.com`'],
    ['<img src=x> & <!-- *b* __c__', '`<img src=x> & <!-- *b* __c__`'],
    ['relation "my_table" does not exist', 'relation `my_table` does not exist'],
    ['column "email" is null', 'column "email" is null'],
    ['begin it with "-- migrate: no-transaction".', 'begin it with `-- migrate: no-transaction`.'],
    [
      'Restore it: git restore --source=77c0a1d2 -- migrations/versions/001_a.sql. Or not.',
      'Restore it: `git restore --source=77c0a1d2 -- migrations/versions/001_a.sql`. Or not.',
    ],
    [
      `Remove the row (DELETE FROM "public"."_migrations" WHERE version = '003';), then run up.`,
      `Remove the row (\`DELETE FROM "public"."_migrations" WHERE version = '003';\`), then run up.`,
    ],
    [
      'Let it: GRANT USAGE ON SCHEMA "public" TO "a b"; GRANT SELECT, INSERT ON "public"."_migrations" TO deploy; Then go.',
      'Let it: `GRANT USAGE ON SCHEMA "public" TO "a b"; GRANT SELECT, INSERT ON "public"."_migrations" TO deploy;` Then go.',
    ],
    [
      'Let it: GRANT USAGE, CREATE ON SCHEMA "public" TO "deploy" (on 15 only), or not; else stop.',
      'Let it: `GRANT USAGE, CREATE ON SCHEMA "public" TO "deploy"` (on 15 only), or not; else stop.',
    ],
    ['See "public"."_migrations".', 'See `"public"."_migrations"`.'],
    ['Not "a ""b"""."c d"?', 'Not `"a ""b"""."c d"`?'],
    ['End it with SELECT pg_terminate_backend(4711).', 'End it with `SELECT pg_terminate_backend(4711)`.'],
    ['A DROP INDEX failed. Wait; try again.', 'A DROP INDEX failed. Wait; try again.'],
    ['No now() here (nor f(x)).', 'No `now()` here (nor `f(x)`).'],
    ['1. not a list', '1\\. not a list'],
    ['# no heading', '`#` no heading'],
    ['- no item', '`-` no item'],
    ['a | b', 'a <code>&#124;</code> b'],
    [':tada: costs 50% or $5', '`:tada`: costs 50% or `$5`'],
  ])('%j is written %j', (text, expected) => {
    expect(proseLine(text)).toBe(expected);
  });

  test('keeps its lines, and shows a line that is indented as a command to copy', () => {
    expect(prose('Restore the file:\n  git restore x\n  git status\nThen run up.\nThat is all.')).toBe(
      'Restore the file:\n\n```text\ngit restore x\ngit status\n```\n\nThen run up.<br>That is all.',
    );
  });

  test('keeps YAML whole, with its key and as it is indented', () => {
    const yaml = 'permissions:\n  contents: read\njobs:\n  a:\n    timeout-minutes: 5';
    expect(prose(`Add this:\n\n${yaml}\n\nRun it.`)).toBe(
      `Add this:\n\n\`\`\`yaml\n${yaml}\n\`\`\`\n\nRun it.`,
    );
    expect(prose('Run:\n  if true; then\n    b\n  fi')).toBe('Run:\n\n```text\nif true; then\n  b\nfi\n```');
  });

  test('begins a line of its own behind a label when it begins with a fence', () => {
    expect(labelled('ℹ️', 'One.')).toBe('ℹ️ One.');
    expect(labelled('ℹ️', '  git status')).toBe('ℹ️\n\n```text\ngit status\n```');
  });
});

describe('a long text', () => {
  test('is written, whatever it repeats', () => {
    const words = [
      'SET '.repeat(50_000),
      `${'('.repeat(200_000)}x`,
      `x${')'.repeat(200_000)}x`,
      '"'.repeat(200_001),
      'a b '.repeat(100_000),
      'git a '.repeat(50_000),
      'GRANT A ON '.repeat(30_000),
      '"a".'.repeat(50_000),
      '('.repeat(100_000) + ')'.repeat(100_000),
      '`'.repeat(200_000),
    ];
    for (const text of words) expect(proseLine(text).length).toBeGreaterThan(1);
  });

  test('is cut between characters', () => {
    expect(shortened('abc', 3)).toBe('abc');
    expect(shortened('abcd', 3)).toBe('abc…');
    expect(shortened('ab𝒳', 3)).toBe('ab…');
  });
});

describe('a page about hostile names, SQL and messages', () => {
  const hostile = Object.entries(pages).filter(([name]) => name.includes('/hostile'));

  test.each(hostile)('has only our own markup outside of code: %s', (_, page) => {
    const { markdown } = structure(renderMarkdown(page.report, { ...page, whole: 'the report' }));
    expect(markdown.replace(/\]\([^)]*\)/g, '')).not.toMatch(
      /octocat|#\d|GH-|[0-9a-f]{7,}|evil|::|##\[|%%|\$|CAUTION|javascript|\p{Cc}(?<!\n)|[\u202a-\u202e\u2066-\u2069]/u,
    );
    const tags = new Set([...markdown.matchAll(/<\/?([a-z]+)[^>]*>/gi)].map(([tag]) => tag));
    for (const tag of tags)
      expect(tag).toMatch(/^<(?:details(?: open)?|\/details|summary|\/summary|b|\/b|br|sub|\/sub)>$/);
  });

  test.each(hostile)('links to nothing but the repository: %s', (_, page) => {
    const { markdown } = structure(renderMarkdown(page.report, { ...page, whole: 'the report' }));
    for (const [, address] of markdown.matchAll(/\]\(([^)]*)\)/g))
      expect(address).toMatch(/^https:\/\/github\.com\/octo\/orders\/[\w/.%#-]+$/);
    expect(markdown).not.toContain('![');
  });
});
