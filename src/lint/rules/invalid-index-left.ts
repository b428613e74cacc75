import type { Rule } from '../rule.ts';

/** Found by looking at a server, in the rehearsal and on the target: no text has it. */
export const rule: Rule = {
  id: 'invalid-index-left',
  severity: 'error',
  family: 'schema',
  dynamic: true,
  summary: 'An invalid index is on the target, or is left behind by the pending migrations.',
  why: `An index whose building failed stays, marked invalid (\`pg_index.indisvalid\` is false). No query uses it, every
write pays for it, a unique one may still refuse rows, and its name is taken. \`REINDEX TABLE CONCURRENTLY\` passes it
over with a warning.

An index that was created ON ONLY a partitioned table is invalid until the index of every partition is attached. That
one is not a leftover, and becomes valid by itself.`,
  unsafe: `-- Fails where two rows have the same email, and leaves users_email_key behind, invalid.
CREATE UNIQUE INDEX CONCURRENTLY users_email_key ON users (email);`,
  safe: `-- Look first: SELECT email, count(*) FROM users GROUP BY 1 HAVING count(*) > 1;
DROP INDEX CONCURRENTLY IF EXISTS users_email_key;
CREATE UNIQUE INDEX CONCURRENTLY users_email_key ON users (email);`,
};
