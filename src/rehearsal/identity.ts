/** A name as the catalogs have it, from one that is quoted where SQL wants it. */
export function unquoted(identifier: string): string {
  return identifier.startsWith('"') ? identifier.slice(1, -1).replaceAll('""', '"') : identifier;
}
