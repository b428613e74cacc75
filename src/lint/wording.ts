/** `a`, `a and b`, `a, b and c`. */
export function list(items: readonly string[]): string {
  const last = items.at(-1);
  if (items.length < 2) return last ?? '';
  return `${items.slice(0, -1).join(', ')} and ${last ?? ''}`;
}

/** PostgreSQL's major version as people say it. */
export function majorVersion(serverVersionNum: number): number {
  return Math.floor(serverVersionNum / 10000);
}
