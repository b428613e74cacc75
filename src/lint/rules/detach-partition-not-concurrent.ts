import { nameText } from '../../sql/names.ts';
import { rangeName } from '../nodes.ts';
import { commandsOf } from '../objects.ts';
import type { Rule } from '../rule.ts';

export const rule: Rule = {
  id: 'detach-partition-not-concurrent',
  severity: 'error',
  family: 'lock',
  summary: 'DETACH PARTITION without CONCURRENTLY.',
  why: `\`DETACH PARTITION\` takes ACCESS EXCLUSIVE on the partitioned table, and on the partition from PostgreSQL 14 on. It waits
for every query of the whole partitioned table, and all others wait behind it, until the end of the transaction.

\`DETACH PARTITION … CONCURRENTLY\` (PostgreSQL 14 and later) takes SHARE UPDATE EXCLUSIVE on the parent and stops nobody.
It works in two transactions, so it cannot stand in one; interrupted between the two it leaves the partition half
detached, which \`DETACH PARTITION … FINALIZE\` ends. It is refused where the table has a default partition.`,
  unsafe: `ALTER TABLE measurements DETACH PARTITION measurements_2019;`,
  safe: `ALTER TABLE measurements DETACH PARTITION measurements_2019 CONCURRENTLY;`,
  *check(statement, { catalog, serverVersionNum }) {
    for (const { command, name, location } of commandsOf(statement.node)) {
      const { subtype, def } = command;
      const partition = def && 'PartitionCmd' in def ? def.PartitionCmd : undefined;
      if (subtype !== 'AT_DetachPartition' || partition?.concurrent === true) continue;
      const part = partition?.name && rangeName(partition.name);
      const hasDefault = catalog.relation(name)?.defaultPartition !== undefined;
      const online = serverVersionNum >= 140000 && !hasDefault;
      yield {
        statement,
        location,
        relation: name,
        message: `blocks reads and writes of ${nameText(name)} and all of its partitions while ${part ? nameText(part) : 'one'} is taken out of it, and waits for every query that is under way there`,
        remedy: online
          ? 'Use DETACH PARTITION … CONCURRENTLY, in a file of its own.'
          : `Do it alone in its file with a short lock_timeout: CONCURRENTLY ${hasDefault ? 'is refused where there is a default partition' : 'comes with PostgreSQL 14'}.`,
        ...(!online && { severity: 'warning' as const }),
      };
    }
  },
};
