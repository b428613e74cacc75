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
 * A copy of plain data with every text in it redacted: before it is rendered, which could cut a secret in two,
 * and whatever a secret would do to the form that it is rendered in. Words of closed lists are no data.
 */
export function redactedCopy<T>(value: T, redact: (text: string) => string): T {
  return copy(value, redact) as T;
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
