import { nameText } from '../../sql/names.ts';
import { named } from '../objects.ts';
import type { Rule } from '../rule.ts';

export const rule: Rule = {
  id: 'create-index-not-concurrent',
  severity: 'error',
  family: 'lock',
  summary: 'An index is built on an existing table without CONCURRENTLY.',
  why: `\`CREATE INDEX\` holds a SHARE lock on the table from its first to its last row, and until the end of the
transaction. SELECT goes on; every INSERT, UPDATE and DELETE waits. On a large table that is minutes to hours in
which the application cannot write.

\`CREATE INDEX CONCURRENTLY\` reads the table twice and takes longer, but holds only SHARE UPDATE EXCLUSIVE, which
stops nothing but other schema changes and VACUUM. It cannot run in a transaction block, and it waits for the
transactions that were open before it, on any table of the database.

A partitioned table takes no CONCURRENTLY in any version: there the index is made on the parent alone, on each
partition concurrently, and then attached.`,
  unsafe: `CREATE INDEX orders_customer_id_idx ON orders (customer_id);`,
  safe: `-- A failed attempt leaves an invalid index of this name behind.
DROP INDEX CONCURRENTLY IF EXISTS orders_customer_id_idx;
CREATE INDEX CONCURRENTLY orders_customer_id_idx ON orders (customer_id);`,
  *check(statement, { catalog }) {
    const { node } = statement;
    if (!node || !('IndexStmt' in node) || node.IndexStmt.concurrent === true) return;
    const { relation: range } = node.IndexStmt;
    const table = named(range);
    if (!table) return;
    const relation = catalog.relation(table.name);
    // ON ONLY is written for a partitioned table: the index has no rows to read then.
    const only = range?.inh !== true;
    if (only && (relation?.known !== true || relation.kind === 'partitioned')) return;
    const text = nameText(table.name);
    const partitioned = relation?.kind === 'partitioned';
    yield {
      statement,
      location: table.location,
      relation: table.name,
      message: partitioned
        ? `blocks writes to ${text} and all of its partitions until the index is built on every one of them`
        : `blocks writes to ${text} until the index is built`,
      remedy: partitioned
        ? `Create the index ON ONLY ${text}, build it CONCURRENTLY on each partition, and attach those with ALTER INDEX … ATTACH PARTITION.`
        : 'Use CREATE INDEX CONCURRENTLY, in a file of its own.',
    };
  },
};
