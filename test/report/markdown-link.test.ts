import { describe, expect, test } from 'vitest';
import { commitLink, link, placeLink } from '../../src/report/markdown-link.ts';
import { NO_CONTEXT } from '../../src/report/page.ts';
import { CONTEXT } from './markdown-reports.ts';

const BLOB = `https://github.com/octo/orders/blob/${CONTEXT.commit!}`;

describe('a place in a file', () => {
  test.each([
    ['migrations/versions/001_a.sql', 'migrations/versions/001_a.sql'],
    ['./migrations/versions/001_a.sql', 'migrations/versions/001_a.sql'],
    ['m/001_ä (b)*!.sql', 'm/001_%C3%A4%20%28b%29%2A%21.sql'],
    ["m/001_'x'#?%.sql", 'm/001_%27x%27%23%3F%25.sql'],
    ['m/001_a|b\n<c>".sql', 'm/001_a%7Cb%0A%3Cc%3E%22.sql'],
  ])('is linked: %j', (file, path) => {
    expect(placeLink({ file, line: 3 }, CONTEXT)).toMatch(/^\[[^\n|]+\]\([^()\s|]+#L3\)$/);
    expect(placeLink({ file, line: 3 }, CONTEXT)).toContain(`](${BLOB}/${path}#L3)`);
  });

  test.each([
    '../outside.sql',
    'm/../../outside.sql',
    '/srv/m/001_a.sql',
    'C:/m/001_a.sql',
    'm\\001_a.sql',
    'm//001_a.sql',
    '',
    'm/\ud800.sql',
  ])('is code when it is not known to be in the repository: %j', (file) => {
    expect(placeLink({ file, line: 3 }, CONTEXT)).not.toContain('](');
  });

  test('is code without a repository, and without the whole hash of a commit', () => {
    const place = { file: 'm/1_a.sql', line: 3, column: 4 };
    for (const context of [
      NO_CONTEXT,
      { ...CONTEXT, repositoryUrl: null },
      { ...CONTEXT, commit: null },
      { ...CONTEXT, commit: 'main' },
      { ...CONTEXT, commit: '4be1c0f' },
      { ...CONTEXT, repositoryUrl: 'javascript:alert(1)//' },
      { ...CONTEXT, repositoryUrl: 'https://github.com/a) [b](c' },
    ])
      expect(placeLink(place, context)).toBe('`m/1_a.sql:3:4`');
  });

  test('is named without its folders when the link has them', () => {
    expect(placeLink({ file: 'm/versions/1_a.sql', line: 3, column: 4 }, CONTEXT)).toMatch(
      /^\[`1_a\.sql:3:4`\]/,
    );
    expect(placeLink({ file: 'm/versions/1_a.sql', line: 3 }, NO_CONTEXT)).toBe('`m/versions/1_a.sql:3`');
  });

  test('has no line when none is known', () => {
    expect(placeLink({ file: 'm/1_a.sql', line: null, column: 4 }, CONTEXT)).toBe(
      `[\`1_a.sql\`](${BLOB}/m/1_a.sql)`,
    );
  });
});

describe('a link', () => {
  test('is only made of what can be followed and ends where it should', () => {
    expect(link('x', 'https://ghe.example.com:8443/a/b?c=d&e#f')).toBe(
      '[x](https://ghe.example.com:8443/a/b?c=d&e#f)',
    );
    for (const url of [null, '', 'javascript:alert(1)', 'https://a b', 'https://a)b', 'https://a|b', '//a'])
      expect(link('x', url)).toBe('x');
  });
});

describe('a commit', () => {
  test('is shown in short and linked', () => {
    expect(commitLink(CONTEXT)).toBe(
      `[\`4be1c0f\`](https://github.com/octo/orders/commit/${CONTEXT.commit!})`,
    );
    expect(commitLink({ ...CONTEXT, repositoryUrl: null })).toBe('`4be1c0f`');
    expect(commitLink({ ...CONTEXT, commit: 'main|`' })).toBe('`` main|` ``');
    expect(commitLink(NO_CONTEXT)).toBe('');
  });
});
