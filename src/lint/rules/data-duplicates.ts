import type { Rule } from '../rule.ts';

/** Found by counting on the target, when `data-checks` allows it. */
export const rule: Rule = {
  id: 'data-duplicates',
  severity: 'error',
  family: 'fails',
  needsRows: true,
  dynamic: true,
  summary: 'Rows on the target are alike in columns that are to be unique.',
  why: `A unique index or constraint is refused as soon as two rows have the same key: the statement fails, and with
CONCURRENTLY it leaves an invalid index behind. The rows were counted on the target, none of them was shown.`,
  unsafe: `-- Two rows of users have the same email.
CREATE UNIQUE INDEX CONCURRENTLY users_email_key ON users (email);`,
  safe: `-- Decide first which of them stays:
-- SELECT email, count(*) FROM users GROUP BY 1 HAVING count(*) > 1;
CREATE INDEX CONCURRENTLY users_email_idx ON users (email);`,
};
