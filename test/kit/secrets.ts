/** What a process or an API call put out: its text by the name of the channel. */
export type Channels = Record<string, string> | string[];

type Form = (text: string, secret: string) => boolean;

/**
 * Fails when one of the texts shows the secret in any form in which it could leak. The message names
 * the channel and the form and never holds the secret.
 *
 * @throws TypeError for a secret below 6 characters, which would be found by chance
 */
export function expectNoSecret(channels: Channels, secret: string): void {
  if (secret.length < 6) throw new TypeError('A secret of less than 6 characters would be found by chance.');
  const leaks: string[] = [];
  for (const [channel, text] of Object.entries(channels)) {
    const name = Array.isArray(channels) ? `text ${Number(channel) + 1}` : channel;
    const form = Object.keys(forms).find((form) => forms[form]!(text, secret));
    if (form !== undefined) leaks.push(`${name}: ${form}`);
  }
  if (leaks.length === 0) return;
  const error = new Error(`The secret is in the output, ${leaks.join('; ')}`);
  Error.captureStackTrace(error, expectNoSecret);
  throw error;
}

const forms: Record<string, Form> = {
  'as it is': (text, secret) => text.includes(secret),
  'URL-encoded': (text, secret) =>
    contains(text, secret, decodeUrl) || decodeUrl(text.replaceAll('+', ' ')).includes(secret),
  'JSON-escaped': (text, secret) => contains(text, secret, decodeJson),
  'HTML-escaped': (text, secret) => contains(text, secret, decodeHtml),
  'with its quotes doubled': (text, secret) =>
    /['"]/.test(secret) &&
    (text.includes(secret.replaceAll("'", "''")) || text.includes(secret.replaceAll('"', '""'))),
  'in hexadecimal digits': (text, secret) => text.toLowerCase().includes(Buffer.from(secret).toString('hex')),
  'in base64': (text, secret) => base64Forms(secret).some((form) => text.includes(form)),
};

/**
 * Decoding the text finds a secret however much of it was escaped, and whatever the case of the digits:
 * encoders differ in which characters they think need it. Not all of them escape the escape character, so
 * that what looks like an escape in the secret itself can be decoded or not. Twice, for what was escaped on
 * top of an escape.
 */
function contains(text: string, secret: string, decode: (text: string) => string): boolean {
  const once = decode(text);
  const twice = decode(once);
  return [secret, decode(secret)].some((form) => once.includes(form) || twice.includes(form));
}

function decodeUrl(text: string): string {
  return text.replace(/(?:%[0-9a-f]{2})+/gi, (bytes) =>
    Buffer.from(bytes.replaceAll('%', ''), 'hex').toString(),
  );
}

function decodeJson(text: string): string {
  const short: Record<string, string> = { b: '\b', f: '\f', n: '\n', r: '\r', t: '\t' };
  return text.replace(/\\(?:u([0-9a-f]{4})|(.))/gi, (_, code: string | undefined, character: string) =>
    code === undefined ? (short[character] ?? character) : String.fromCharCode(parseInt(code, 16)),
  );
}

function decodeHtml(text: string): string {
  const named: Record<string, string> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };
  return text.replace(/&(?:#x([0-9a-f]+)|#(\d+)|(amp|lt|gt|quot|apos));/gi, (_, hex, decimal, name) => {
    if (typeof name === 'string') return named[name.toLowerCase()]!;
    return String.fromCodePoint(typeof hex === 'string' ? parseInt(hex, 16) : Number(decimal));
  });
}

/** What base64 makes of the secret behind any number of other bytes, without what depends on neighbours. */
function base64Forms(secret: string): string[] {
  const bytes = Buffer.from(secret);
  return [0, 1, 2].flatMap((shift) => {
    const padded = Buffer.concat([Buffer.alloc(shift), bytes]);
    const text = padded.toString('base64').replace(/=+$/, '');
    const first = Math.ceil((shift * 8) / 6);
    const whole = Math.floor((padded.length * 8) / 6);
    const form = text.slice(first, whole);
    return [form, form.replaceAll('+', '-').replaceAll('/', '_')];
  });
}
