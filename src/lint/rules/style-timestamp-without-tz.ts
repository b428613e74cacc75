import { declaredColumns } from '../declared-columns.ts';
import type { Rule } from '../rule.ts';

export const rule: Rule = {
  id: 'style-timestamp-without-tz',
  severity: 'notice',
  family: 'style',
  optIn: true,
  summary: 'A column of type timestamp without time zone.',
  why: `\`timestamp\` keeps what a clock on a wall shows and not which clock: the same value is another moment in each time zone,
an hour is missing or doubled when the clocks change, and \`now()\` is stored by the TimeZone of the session that wrote it.
\`timestamptz\` keeps the moment (as UTC; the zone itself is not stored) in the same eight bytes. To change it later
rewrites the table, unless TimeZone is UTC (from version 12 on).`,
  unsafe: `CREATE TABLE events (created_at timestamp);`,
  safe: `CREATE TABLE events (created_at timestamptz);`,
  *check(statement) {
    for (const { column, type, location } of declaredColumns(statement.node)) {
      if (type !== 'timestamp') continue;
      yield {
        statement,
        location,
        evenIfNew: true,
        message: `${column} does not say which moment it means: it has no time zone`,
        remedy: 'Use timestamptz.',
      };
    }
  },
};
