import { hasOption } from '../objects.ts';
import type { Rule } from '../rule.ts';

export const rule: Rule = {
  id: 'create-extension',
  severity: 'notice',
  family: 'process',
  summary: 'An extension is installed.',
  why: `An extension has to be on the server before it can be created in a database: its files come with the system or the
provider, who often keeps a list of those that are allowed. Creating it takes a superuser, except for those that are
marked as trusted (PostgreSQL 13 and later; citext, hstore, pg_trgm, pgcrypto and others), for which CREATE on the
database is enough.

Without VERSION each server installs what it has as the default, so a developer's machine and production may differ, and
nothing updates it later: \`ALTER EXTENSION … UPDATE\` has to be run.`,
  unsafe: `CREATE EXTENSION IF NOT EXISTS postgis;`,
  safe: `-- The provider or whoever runs the server creates it beforehand; the migration relies on it.
CREATE TABLE places (id bigint PRIMARY KEY, spot geography(Point, 4326));`,
  *check(statement) {
    const { node } = statement;
    if (!node || !('CreateExtensionStmt' in node)) return;
    const { extname = '', options } = node.CreateExtensionStmt;
    const pinned = hasOption(options, 'new_version');
    yield {
      statement,
      message: `needs ${extname} on the server and the right to create it${pinned ? '' : ', and installs whichever version that server has'}`,
      remedy: 'Make sure that the target allows it before the migration is due, for the role that migrates.',
    };
  },
};
