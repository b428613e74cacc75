import type { Rule } from '../rule.ts';

export const rule: Rule = {
  id: 'schema-drift',
  severity: 'warning',
  family: 'process',
  dynamic: true,
  told: '`verify --drift` lists the differences, and fails with the reason `drift`.',
  summary: 'The schema of the target is not what its applied migrations make.',
  why: `The inventory of the target is compared with that of a database on which the same files have been run. What differs was
changed by hand, by another tool or by an edit of an applied file: an index that somebody added during an incident, a
column type that was fixed on production only. What is proven about a pending migration is proven for the schema of the
files, so each difference is a place where the target may behave otherwise. Write it into a migration that makes it so
everywhere, guarded with \`IF NOT EXISTS\`, or undo it on the target.`,
  unsafe: `-- Run by hand on production:
CREATE INDEX CONCURRENTLY orders_total_idx ON orders (total);`,
  safe: `-- As a migration, which finds it there on production and makes it elsewhere:
CREATE INDEX CONCURRENTLY IF NOT EXISTS orders_total_idx ON orders (total);`,
};
