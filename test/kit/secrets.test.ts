import { describe, expect, test } from 'vitest';
import { expectNoSecret } from './secrets.ts';
import { awkwardPassword } from './server/password.ts';

const secret = awkwardPassword();
const base64 = (text: string): string => Buffer.from(text).toString('base64');
const inUrl = new URL('postgresql://host/db');
inUrl.password = secret;

const leaks: [form: string, text: string][] = [
  ['as it is', `password is ${secret}!`],
  ['URL-encoded', encodeURIComponent(secret)],
  ['URL-encoded', encodeURIComponent(secret).replace(/%[0-9A-F]{2}/g, (hex) => hex.toLowerCase())],
  ['URL-encoded', encodeURIComponent(encodeURIComponent(secret))],
  ['URL-encoded', encodeURI(secret)],
  ['URL-encoded', inUrl.href],
  ['URL-encoded', new URLSearchParams({ password: secret }).toString()],
  ['URL-encoded', Buffer.from(secret).toString('hex').replace(/../g, '%$&')],
  ['JSON-escaped', JSON.stringify({ password: secret })],
  ['JSON-escaped', JSON.stringify(JSON.stringify(secret))],
  ['JSON-escaped', Buffer.from(secret).toString('hex').replace(/../g, '\\u00$&')],
  ['JSON-escaped', secret.replaceAll('/', '\\/')],
  ['HTML-escaped', secret.replaceAll('&', '&amp;').replaceAll('"', '&quot;').replaceAll("'", '&#39;')],
  ['with its quotes doubled', `PASSWORD '${secret.replaceAll("'", "''")}'`],
  ['in hexadecimal digits', Buffer.from(secret).toString('hex').toUpperCase()],
  ['in base64', base64(secret)],
  ['in base64', base64(`postgres:${secret}@host`)],
  ['in base64', base64(`x${secret}`)],
  ['in base64', base64(`xy${secret}z`)],
  ['in base64', Buffer.from(`user:${secret}`).toString('base64url')],
];

describe('expectNoSecret', () => {
  test.for(leaks)('finds the secret %s and does not repeat it: %#', ([form, text]) => {
    let message = '';
    try {
      expectNoSecret({ stdout: 'all is well', stderr: `before ${text} after` }, secret);
    } catch (error) {
      message = (error as Error).message;
    }
    expect(message).toBe(`The secret is in the output, stderr: ${form}`);
  });

  test('names every channel that leaks, by number when they have no names', () => {
    expect(() => {
      expectNoSecret([secret, 'fine', base64(secret)], secret);
    }).toThrow('text 1: as it is; text 3: in base64');
  });

  test('lets other texts pass', () => {
    expectNoSecret(
      ['', 'p@ss/w:rd', encodeURIComponent(awkwardPassword()), base64(awkwardPassword()), '%', '\\u'],
      secret,
    );
  });

  test('refuses a secret that would be found by chance', () => {
    expect(() => {
      expectNoSecret(['abc'], 'abc');
    }).toThrow(TypeError);
  });
});
