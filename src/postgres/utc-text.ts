/** A timestamptz as ISO 8601 in UTC, microseconds. */
export function utcText(timestamp: string): string {
  return `pg_catalog.to_char(${timestamp} AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"')`;
}
