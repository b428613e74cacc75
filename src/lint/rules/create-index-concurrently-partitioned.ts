import { nameText } from '../../sql/names.ts';
import { named } from '../objects.ts';
import type { Rule } from '../rule.ts';

export const rule: Rule = {
  id: 'create-index-concurrently-partitioned',
  severity: 'error',
  family: 'fails',
  summary: 'CREATE INDEX CONCURRENTLY on a partitioned table, which no version of PostgreSQL can do.',
  why: `PostgreSQL refuses \`CREATE INDEX CONCURRENTLY\` on a partitioned table ("cannot create index on partitioned
table … concurrently", 0A000), with ONLY too, in every version up to 18. Leaving CONCURRENTLY out runs, and blocks
the writes to all partitions until the last of them is indexed.

The way between the two is to create the index on the parent alone. That is instant, and the index is invalid at
first. Then each partition gets its own index concurrently, and each is attached. With the last one the index of the
parent becomes valid. Partitions that are added in the meantime get the index by themselves.`,
  unsafe: `-- Already applied:
CREATE TABLE measurements (id bigint, taken_at date NOT NULL) PARTITION BY RANGE (taken_at);
-- The migration:
CREATE INDEX CONCURRENTLY measurements_taken_at_idx ON measurements (taken_at);`,
  safe: `-- Already applied:
CREATE TABLE measurements (id bigint, taken_at date NOT NULL) PARTITION BY RANGE (taken_at);
-- The migration:
CREATE INDEX measurements_taken_at_idx ON ONLY measurements (taken_at);
CREATE INDEX CONCURRENTLY measurements_2025_taken_at_idx ON measurements_2025 (taken_at);
ALTER INDEX measurements_taken_at_idx ATTACH PARTITION measurements_2025_taken_at_idx;`,
  *check(statement, { catalog }) {
    const { node } = statement;
    if (!node || !('IndexStmt' in node) || node.IndexStmt.concurrent !== true) return;
    const table = named(node.IndexStmt.relation);
    if (!table || catalog.relation(table.name)?.kind !== 'partitioned') return;
    const text = nameText(table.name);
    yield {
      statement,
      location: table.location,
      relation: table.name,
      evenIfNew: true,
      message: `fails: ${text} is partitioned, and PostgreSQL builds no index on a partitioned table concurrently`,
      remedy: `Create the index ON ONLY ${text}, build it CONCURRENTLY on each partition, and attach those with ALTER INDEX … ATTACH PARTITION.`,
    };
  },
};
