import { nameText } from '../../sql/names.ts';
import type { Rule } from '../rule.ts';
import { typeText } from '../sql-type.ts';
import { timeZoneBefore } from '../time-zone.ts';
import { typeChanges } from '../type-change.ts';

export const rule: Rule = {
  id: 'alter-column-type-timezone',
  severity: 'warning',
  family: 'data-loss',
  summary: 'A timestamp becomes a timestamptz or the other way round, by whatever time zone the session has.',
  why: `A \`timestamp\` has no time zone, so PostgreSQL takes the one of the session to convert it. That comes from the
server's configuration, the database, the role, or the client: the same file moves the values by hours on one machine
and not on another, and nothing says so. Since PostgreSQL 12 the change is instant when the session is at UTC, which a
test database is more often than not; in another time zone the table and its indexes are written anew while nobody can
read or write them.

So the file should say which time zone the values are meant in.`,
  unsafe: `-- Already applied:
CREATE TABLE orders (id bigint PRIMARY KEY, shipped_at timestamp);
-- The migration:
ALTER TABLE orders ALTER COLUMN shipped_at TYPE timestamptz;`,
  safe: `-- Already applied:
CREATE TABLE orders (id bigint PRIMARY KEY, shipped_at timestamp);
-- The migration:
SET LOCAL timezone = 'UTC';
ALTER TABLE orders ALTER COLUMN shipped_at TYPE timestamptz;`,
  *check(statement, context) {
    for (const { command, column, from, to, def, computes } of typeChanges(statement, context)) {
      if (computes || from === undefined || from.isArray || from.name === to.name) continue;
      if (!hasZone.includes(from.name) || !hasZone.includes(to.name)) continue;
      if (timeZoneBefore(statement) !== undefined) continue;
      const since12 =
        context.serverVersionNum >= 120000 && from.name.startsWith('timestamp')
          ? ', and rewrites the table while nobody can read or write it unless that is UTC'
          : '';
      yield {
        statement,
        location: def.typeName?.location,
        message: `converts ${nameText(command.relation)}.${column} from ${typeText(from)} to ${typeText(to)} by the time zone of whatever session runs it${since12}`,
        remedy: "Write SET LOCAL timezone = 'UTC' (or the zone that the values are meant in) in front of it.",
        relation: command.relation,
      };
    }
  },
};

const hasZone = ['timestamp', 'timestamptz'];
