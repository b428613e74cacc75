import type { Rule } from '../rule.ts';

/** Told by the statistics of the target: no text has it. */
export const rule: Rule = {
  id: 'drop-unused-check',
  severity: 'notice',
  family: 'application',
  dynamic: true,
  summary: 'An index is dropped that queries of the target still use.',
  why: `The target counts how often each index was used (\`pg_stat_user_indexes.idx_scan\`, since the last reset of the
statistics; since PostgreSQL 16 with the time of the last use, \`last_idx_scan\`). An index that is dropped although it
was used turns fast queries into scans of the whole table. Replicas count for themselves: an index that the primary
never uses may serve the reports there.`,
  unsafe: `-- idx_scan of orders_placed_at_idx is 184201 on the target.
DROP INDEX CONCURRENTLY IF EXISTS orders_placed_at_idx;`,
  safe: `-- Look first, on the replicas too:
-- SELECT indexrelname, idx_scan FROM pg_stat_user_indexes WHERE relname = 'orders';
DROP INDEX CONCURRENTLY IF EXISTS orders_legacy_code_idx;`,
};
