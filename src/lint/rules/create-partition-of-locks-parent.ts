import { nameText } from '../../sql/names.ts';
import { allNamed, dropOf, droppedNames } from '../objects.ts';
import { shortName } from '../wording.ts';
import type { Rule } from '../rule.ts';

export const rule: Rule = {
  id: 'create-partition-of-locks-parent',
  severity: 'warning',
  family: 'lock',
  summary: 'CREATE TABLE … PARTITION OF, or dropping a partition, locks the whole partitioned table.',
  why: `\`CREATE TABLE … PARTITION OF parent\` takes ACCESS EXCLUSIVE on the parent (PostgreSQL 11 to 18), and so does \`DROP TABLE\`
of a partition. Every query of the partitioned table, of whatever partition, waits until the transaction ends, and the
statement itself waits for those under way. The partition is new and empty; the parent is the busy one.

To add one without stopping anybody, create a plain table of the same shape with a CHECK constraint that implies the
bounds, and attach it: \`ATTACH PARTITION\` takes only SHARE UPDATE EXCLUSIVE on the parent (PostgreSQL 12 and later). To
remove one, \`DETACH PARTITION … CONCURRENTLY\` (PostgreSQL 14 and later) and drop it then.`,
  unsafe: `CREATE TABLE measurements_2027 PARTITION OF measurements
  FOR VALUES FROM ('2027-01-01') TO ('2028-01-01');`,
  safe: `CREATE TABLE measurements_2027 (LIKE measurements INCLUDING ALL,
  CHECK (taken_at IS NOT NULL AND taken_at >= '2027-01-01' AND taken_at < '2028-01-01'));
ALTER TABLE measurements ATTACH PARTITION measurements_2027
  FOR VALUES FROM ('2027-01-01') TO ('2028-01-01');`,
  *check(statement, { catalog, serverVersionNum }) {
    const { node } = statement;
    if (!node) return;
    if ('CreateStmt' in node && node.CreateStmt.partbound) {
      const [parent] = allNamed(node.CreateStmt.inhRelations);
      if (!parent) return;
      yield {
        statement,
        location: parent.location,
        relation: parent.name,
        message: `blocks reads and writes of ${nameText(parent.name)} and all of its partitions, and waits for every query that is under way there`,
        remedy:
          serverVersionNum >= 120000
            ? 'Create a plain table with a CHECK that implies the bounds, and attach it.'
            : 'Do it alone in its file with a short lock_timeout: before PostgreSQL 12 ATTACH PARTITION takes the same lock.',
      };
    }
    const drop = dropOf(node, 'OBJECT_TABLE', 'OBJECT_FOREIGN_TABLE');
    for (const name of drop ? droppedNames(drop) : []) {
      const parent = catalog.relation(name)?.parent;
      if (!parent) continue;
      const online = serverVersionNum >= 140000 && !catalog.relation(parent)?.defaultPartition;
      yield {
        statement,
        relation: parent,
        message: `blocks reads and writes of ${shortName(parent, catalog)} and all of its partitions while ${nameText(name)} is taken out of it`,
        remedy: online
          ? 'Take it out with DETACH PARTITION … CONCURRENTLY first, and drop it then.'
          : 'Do it alone in its file with a short lock_timeout.',
      };
    }
  },
};
