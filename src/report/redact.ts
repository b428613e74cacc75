/**
 * Makes the function that every text passes before it leaves the process: each form of a secret in it is
 * replaced by `***`. Longer forms go first, so that none is left over in part when it contains another.
 */
export function redactor(secretForms: readonly string[]): (text: string) => string {
  const forms = [...new Set(secretForms)].filter((form) => form !== '').sort((a, b) => b.length - a.length);
  if (forms.length === 0) return (text) => text;
  // Next to no text holds a secret, and there are many forms: one look tells that none of them is there.
  const beginnings = new RegExp([...new Set(forms.map((form) => literal(form.slice(0, 16))))].join('|'));
  return (text) =>
    beginnings.test(text) ? forms.reduce((redacted, form) => redacted.replaceAll(form, '***'), text) : text;
}

function literal(text: string): string {
  return text.replace(/[\\^$.*+?()[\]{}|]/g, '\\$&');
}

/**
 * Plain data with every text in it redacted, as a copy unless there is nothing to redact: before it is rendered, which could cut a secret in two,
 * and whatever a secret would do to the form that it is rendered in. Words of closed lists are no data.
 */
export function redactedCopy<T>(value: T, redact: (text: string) => string): T {
  // Next to no report holds a secret, and one of a thousand migrations has ten thousand texts: one look at all.
  const texts: string[] = [];
  collect(value, texts);
  const short = texts.filter((text) => text.length <= LONG).join('\n');
  const clean =
    redact(short) === short && texts.every((text) => text.length <= LONG || redact(text) === text);
  return clean ? value : (copy(value, redact) as T);
}

/** Characters from which on a text is not worth another copy. */
const LONG = 10_000;

function collect(value: unknown, texts: string[]): void {
  if (typeof value === 'string') texts.push(value);
  else if (Array.isArray(value)) for (const item of value) collect(item, texts);
  else if (typeof value === 'object' && value !== null)
    for (const name in value) collect((value as Record<string, unknown>)[name], texts);
}

/** Keys of a report whose values are words of a closed list. A password may be one of these words. */
const CLOSED = new Set([
  'code',
  'command',
  'direction',
  'failureReason',
  'outcome',
  'reason',
  'severity',
  'state',
  'status',
  'transaction',
]);

function copy(value: unknown, redact: (text: string) => string, key = ''): unknown {
  if (typeof value === 'string') return CLOSED.has(key) && /^[a-z-]+$/.test(value) ? value : redact(value);
  if (Array.isArray(value)) return value.map((item) => copy(item, redact));
  if (typeof value !== 'object' || value === null) return value;
  const copied: Record<string, unknown> = { ...value };
  for (const name of Object.keys(copied)) copied[name] = copy(copied[name], redact, name);
  return copied;
}
