import { describe, expect, test } from 'vitest';
import { code, codeCell, fence, htmlCode, prose, proseLine } from '../../src/report/escape-markdown.ts';
import { renderMarkdown } from '../../src/report/markdown.ts';
import { error, migration, pending, problem, report, step } from './reports.ts';

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
      'Restore the file:\n\n```text\ngit restore x\ngit status\n```\n\nThen run up.<br>\nThat is all.',
    );
  });
});

describe('a page about hostile names, SQL and messages', () => {
  const hostile =
    '|`</details><script>alert(1)</script>@octocat #1 ![x](y)\n\n```\n# Heading\n| a | b |\u202e';
  const page = renderMarkdown(
    report({
      command: 'up',
      dryRun: true,
      status: 'failed',
      planDigest: 'ab'.repeat(32),
      database: { name: hostile, schema: hostile, table: hostile, serverVersion: hostile },
      currentVersion: hostile,
      migrations: [
        migration(1, 'mismatch', {
          version: hostile,
          name: hostile,
          checksum: hostile,
          recordedChecksum: hostile,
          appliedAt: hostile,
        }),
        ...pending(2, 2),
      ],
      steps: [step(2, { sql: hostile, file: hostile, notAtomic: [{ line: 1, message: hostile }] })],
      warnings: [{ code: 'connection', message: hostile, file: hostile }],
      error: error({
        message: hostile,
        state: hostile,
        next: hostile,
        file: hostile,
        line: 1,
        excerpt: hostile,
        detail: hostile,
        hint: hostile,
        where: hostile,
        problems: [
          problem({ message: hostile, remedy: hostile, file: hostile, line: 1, column: 1 }),
          problem({ message: hostile, remedy: hostile, file: hostile, line: 1, column: 1 }),
        ],
      }),
    }),
    { budgetBytes: 1_000_000, whole: 'the report' },
  );
  const markdown = withoutCode(page);

  test('reads like its golden file', async () => {
    await expect(page).toMatchFileSnapshot('../golden/markdown/hostile.md');
  });

  test('has no mention, link, image, character that hides or foreign HTML outside of code', () => {
    expect(markdown).not.toMatch(/[@[\]#]octocat|#1|!\[|\u202e/);
    expect([...new Set(markdown.match(/<\/?[a-z]+/g))].sort()).toEqual([
      '</details',
      '</summary',
      '<br',
      '<details',
      '<summary',
    ]);
  });

  test('has tables whose rows all have the same number of cells', () => {
    const rows = markdown.split('\n').filter((line) => line.startsWith('| '));
    expect([...new Set(rows.map((row) => row.split('|').length - 2))].sort()).toEqual([3, 7]);
  });

  test('opens and closes each fold once, around its fence', () => {
    expect(markdown.match(/<details/g)).toHaveLength(1);
    expect(markdown.match(/<\/details>/g)).toHaveLength(1);
  });
});

/** What of a page is Markdown: everything but fences, code spans and `<code>` elements. */
function withoutCode(page: string): string {
  return page
    .replace(/^(`{3,})[^`\n]*\n[^]*?\n\1$/gm, '')
    .replace(/(?<!`)(`+)(?!`)[^]*?(?<!`)\1(?!`)/g, '')
    .replace(/<code>[^<]*<\/code>/g, '');
}
