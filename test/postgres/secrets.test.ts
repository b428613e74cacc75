import { inspect } from 'node:util';
import { expect, test } from 'vitest';
import { secretForms, secretsOfUrl, withoutSecrets } from '../../src/postgres/secrets.ts';
import { expectNoSecret } from '../kit/secrets.ts';

const secret = 'p@ss/w:rd#%41&+ "\\\'é~!(*)0123';

const ways: Record<string, (text: string) => string> = {
  'as it is': (text) => text,
  'encoded as a part of a URL': encodeURIComponent,
  'encoded in lower-case digits': (text) =>
    encodeURIComponent(text).replace(/%../g, (escape) => escape.toLowerCase()),
  'encoded as a form': (text) => new URLSearchParams({ text }).toString(),
  'encoded as the password of a URL': (text) => {
    const url = new URL('postgres://h');
    url.password = text;
    return url.href;
  },
  'encoded by a stricter encoder': (text) =>
    encodeURIComponent(text).replace(
      /[!'()*]/g,
      (character) => `%${character.charCodeAt(0).toString(16).toUpperCase()}`,
    ),
  'in JSON': (text) => JSON.stringify({ text }),
  'in JSON of ASCII': (text) =>
    JSON.stringify(text).replace(
      /[^\x20-\x7e]/g,
      (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`,
    ),
  'inspected by Node.js': (text) => inspect({ text }),
  'in base64': (text) => Buffer.from(text).toString('base64'),
  'in base64 behind one byte': (text) => Buffer.from(`:${text}@h`).toString('base64'),
  'in base64 behind two bytes': (text) => Buffer.from(`u:${text}`).toString('base64'),
  'in base64url behind three bytes': (text) => Buffer.from(`us:${text}/db`).toString('base64url'),
};

for (const [name, write] of Object.entries(ways)) {
  test(`a secret is masked ${name}`, () => {
    const masked = withoutSecrets(write(secret), secretForms(secret));
    expect(masked).toContain('***');
    expectNoSecret({ masked }, secret);
  });
}

test('forms come longest first, without duplicates, and never shorter than 4 characters', () => {
  const forms = secretForms('ab c');
  expect(new Set(forms).size).toBe(forms.length);
  expect(forms.map(({ length }) => length)).toEqual(forms.map(({ length }) => length).sort((a, b) => b - a));
  expect(Math.min(...forms.map(({ length }) => length))).toBe(4);
  expect(secretForms('ab')).not.toContain('ab');
});

test('half of a surrogate pair in a secret is no error', () => {
  expect(secretForms('abc\ud83d')).toContain('abc\ud83d');
});

test('the secrets of a URL are the text as given, the password as written and decoded', () => {
  const url = ' postgres://u:p%40ss%20word@h/db\n';
  expect(secretsOfUrl(url)).toEqual([url, url.trim(), 'p@ss word', 'p%40ss%20word']);
});

test('a password among the parameters is one too', () => {
  expect(secretsOfUrl('postgres://h/db?user=u&password=p%40ssword')).toEqual(
    expect.arrayContaining(['p@ssword', 'p%40ssword']),
  );
  expect(secretsOfUrl('jdbc:postgresql://h/db?password=hidden')).toContain('hidden');
  expect(secretsOfUrl("host=h password='my pass'")).toContain('my pass');
});

test('of a URL that can be read in more than one way, or in none, every candidate is secret', () => {
  const twoWays = secretsOfUrl('postgres://u:one@two/three@h');
  expect(twoWays).toEqual(expect.arrayContaining(['one', 'one@two/three']));
  expect(secretsOfUrl('postgres://u:hidden@h:word/db')).toContain('hidden');
  expect(secretsOfUrl('u:hidden@h/db')).toContain('hidden');
  expect(secretsOfUrl('postgres:u:hidden@h/db')).toContain('hidden');
});

test('a URL without a password is no secret', () => {
  expect(secretsOfUrl('postgres://u@h/db')).toEqual([]);
  expect(secretsOfUrl('host=h dbname=db')).toEqual([]);
});
