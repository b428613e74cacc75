import { inspect } from 'node:util';
import { readConnectionText, unwrapped } from './connection-text.ts';
import { passwordsAsWritten } from './url.ts';

/** Forms shorter than this would blank out innocent text, a port number or a word of a message. */
const SHORTEST_FORM = 4;

/**
 * Every form in which a secret may turn up in a log, the longest first: as it is; percent-encoded, in the
 * ways of different encoders and with either case of the hex digits; as in JSON and in Node's own
 * inspection of a value; base64 and base64url, with and without padding, also where the secret stands
 * inside a longer text that was encoded.
 *
 * Forms shorter than 4 characters are left out. A secret of 3 characters or less is therefore not masked.
 */
export function secretForms(secret: string): string[] {
  const forms = [
    secret,
    secret.replaceAll("'", "''"),
    ...percentEncoded(secret),
    ...escaped(secret),
    ...base64(secret),
  ];
  return [...new Set(forms)]
    .filter((form) => form.length >= SHORTEST_FORM)
    .sort((a, b) => b.length - a.length);
}

/**
 * What is secret about a database URL or connection string, before anything is known of it: the text as it
 * was given, the password as written and decoded. When it cannot be read in one way, the passwords of every
 * way. A URL without a password is not secret: the answer is empty.
 */
export function secretsOfUrl(url: string): string[] {
  const text = unwrapped(url);
  const { parameters, problems } = readConnectionText(url);
  const keyValue = [...text.matchAll(/password\s*=\s*(?:'((?:[^'\\]|\\.)*)'|([^\s&]+))/g)].map(
    (match) => match[1] ?? match[2],
  );
  const afterScheme = text.replace(/^(?:jdbc:)?(?:postgres(?:ql)?(?:\+\w+)?:\/*|[\w+.-]+:\/\/)/i, '');
  const passwords = [
    parameters.password,
    parameters.sslpassword,
    ...passwordsAsWritten(afterScheme),
    ...keyValue,
  ];
  const secrets = passwords.filter((password) => password !== undefined && password !== '') as string[];
  if (secrets.length === 0 && problems.length === 0) return [];
  return [...new Set([url, text, ...secrets])];
}

/** `text` with every form of a secret in it replaced by `***`. `forms` as from `secretForms`. */
export function withoutSecrets(text: string, forms: readonly string[]): string {
  return forms.reduce((masked, form) => masked.replaceAll(form, '***'), text);
}

function percentEncoded(secret: string): string[] {
  // Half of a surrogate pair has no UTF-8 form.
  if (/\p{Surrogate}/u.test(secret)) return [];
  const url = new URL('postgres://host');
  url.password = secret;
  // Encoders differ in which of these they leave alone: encodeURIComponent, RFC 3986, HTML forms, others.
  const spared = ["!'()*~", '~', '*', '', "!'()*"].map((kept) =>
    encodeURIComponent(secret).replace(/[!'()*~]/g, (it) => (kept.includes(it) ? it : percentEscape(it))),
  );
  const encoded = [
    ...spared,
    ...spared.map((form) => form.replaceAll('%20', '+')),
    encodeURI(secret),
    url.password,
  ];
  return encoded.flatMap((form) => [form, form.replace(/%[0-9A-F]{2}/g, (escape) => escape.toLowerCase())]);
}

function percentEscape(character: string): string {
  return `%${character.charCodeAt(0).toString(16).toUpperCase()}`;
}

function escaped(secret: string): string[] {
  const json = JSON.stringify(secret).slice(1, -1);
  const ascii = json.replace(
    /[\u007f-\uffff]/g,
    (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
  return [json, ascii, json.replaceAll('/', '\\/'), inspect(secret).slice(1, -1)];
}

/**
 * Base64 writes three bytes as four characters. Inside a longer text the secret begins at one of three
 * places of such a group; the characters that its own bytes alone decide are the same in every text.
 */
function base64(secret: string): string[] {
  const bytes = Buffer.from(secret, 'utf8');
  const whole = bytes.toString('base64');
  const shifted = [0, 1, 2].map((before) => {
    const text = Buffer.concat([Buffer.alloc(before), bytes]).toString('base64');
    const first = Math.ceil((before * 8) / 6);
    const last = Math.floor(((before + bytes.length) * 8) / 6);
    return text.slice(first, last);
  });
  return [whole, whole.replace(/=+$/, ''), ...shifted].flatMap((form) => [
    form,
    form.replaceAll('+', '-').replaceAll('/', '_'),
  ]);
}
