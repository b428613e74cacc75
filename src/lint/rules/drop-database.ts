import type { Rule } from '../rule.ts';

export const rule: Rule = {
  id: 'drop-database',
  severity: 'error',
  family: 'data-loss',
  summary: 'A database is dropped.',
  why: `\`DROP DATABASE\` deletes the files of the whole database at once, and nothing but a backup brings them back. It fails
while anybody is connected, except with \`FORCE\` (PostgreSQL 13 and later), which ends their sessions. It cannot drop the
database that the migration itself runs in, and it cannot run in a transaction block. Databases are made and removed
by those who run the server, not by a migration.`,
  unsafe: `DROP DATABASE IF EXISTS shop_old;`,
  safe: `-- Nothing here: a person drops a database by hand, with a fresh backup.
COMMENT ON DATABASE shop_old IS 'not used since 2026-05, to be dropped';`,
  *check(statement) {
    const { node } = statement;
    if (!node || !('DropdbStmt' in node)) return;
    yield {
      statement,
      message: `deletes the database ${node.DropdbStmt.dbname ?? ''} with everything in it`,
      remedy: 'Leave it to a person, by hand and with a fresh backup.',
    };
  },
};
