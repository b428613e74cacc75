/** `name` as a quoted SQL identifier, whatever it contains. */
export function quoteIdentifier(name: string): string {
  return `"${name.replaceAll('"', '""')}"`;
}

/**
 * `value` as a SQL string literal. A backslash makes it an `E''` literal, so that the result means the
 * same under either setting of `standard_conforming_strings`.
 */
export function quoteLiteral(value: string): string {
  const quoted = value.replaceAll("'", "''");
  return quoted.includes('\\') ? ` E'${quoted.replaceAll('\\', '\\\\')}'` : `'${quoted}'`;
}
