/** Replaces secrets in whatever is shown, each in the forms in which the runner looks for it. */
export class Masker {
  readonly #forms = new Set<string>();

  /** Masks the whole value and each of its lines. */
  add(value: string): void {
    for (const secret of [value, ...value.split(/\r?\n/)]) {
      if (secret === '') continue;
      for (const form of formsOf(secret)) if (form !== '') this.#forms.add(form);
    }
  }

  mask(text: string): string {
    return [...this.#forms]
      .sort((a, b) => b.length - a.length)
      .reduce((masked, form) => masked.replaceAll(form, '***'), text);
  }
}

function formsOf(secret: string): string[] {
  const bytes = Buffer.from(secret, 'utf8');
  return [
    secret,
    ...[0, 1, 2].map((shift) => bytes.subarray(shift).toString('base64').replace(/=+$/, '')),
    JSON.stringify(secret).slice(1, -1),
    encodeURIComponent(secret),
    secret
      .replaceAll('&', '&amp;')
      .replaceAll('<', '&lt;')
      .replaceAll('>', '&gt;')
      .replaceAll('"', '&quot;')
      .replaceAll("'", '&apos;'),
    secret.replaceAll('"', '\\"'),
    secret.replaceAll("'", "''"),
    secret.replace(/^"(.*)"$/s, '$1'),
  ];
}
