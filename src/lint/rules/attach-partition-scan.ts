import { nameText } from '../../sql/names.ts';
import { impliesBound } from '../bounds.ts';
import { checkExpressions, hasUnreadChecks } from '../checks.ts';
import { rangeName } from '../nodes.ts';
import { commandsOf } from '../objects.ts';
import type { Rule } from '../rule.ts';

export const rule: Rule = {
  id: 'attach-partition-scan',
  severity: 'error',
  family: 'scan',
  summary: 'ATTACH PARTITION of a table that has no CHECK which implies the bounds.',
  why: `\`ATTACH PARTITION\` takes ACCESS EXCLUSIVE on the table that becomes a partition and reads all of it, to see that every
row lies within the bounds: reads and writes of that table stop meanwhile. The partitioned table itself is only locked
with SHARE UPDATE EXCLUSIVE, which stops no query (PostgreSQL 12 and later; ACCESS EXCLUSIVE before).

The rows are not read when validated CHECK constraints imply the bounds, and the key is known to be not null. Such a
CHECK can be added NOT VALID and validated before, which stops nobody. It compares
values and knows nothing of days: \`> '2026-12-31'\` does not imply \`>= '2027-01-01'\`. An index of the partitioned table that the
new partition lacks is built under the same lock, so make it before, concurrently.`,
  unsafe: `ALTER TABLE measurements ATTACH PARTITION measurements_2027
  FOR VALUES FROM ('2027-01-01') TO ('2028-01-01');`,
  safe: `-- Already applied:
CREATE TABLE measurements_2027 (id bigint, taken_at date);
-- The migration:
ALTER TABLE measurements_2027 ADD CONSTRAINT bounds
  CHECK (taken_at IS NOT NULL AND taken_at >= '2027-01-01' AND taken_at < '2028-01-01') NOT VALID;
-- The next migration:
ALTER TABLE measurements_2027 VALIDATE CONSTRAINT bounds;
-- The next migration:
ALTER TABLE measurements ATTACH PARTITION measurements_2027
  FOR VALUES FROM ('2027-01-01') TO ('2028-01-01');
ALTER TABLE measurements_2027 DROP CONSTRAINT bounds;`,
  *check(statement, { catalog, serverVersionNum }) {
    for (const { command, name: parent } of commandsOf(statement.node)) {
      const { subtype, def } = command;
      const part = def && 'PartitionCmd' in def ? def.PartitionCmd : undefined;
      const name = part?.name && rangeName(part.name);
      // Of ALTER INDEX it has no bound.
      if (subtype !== 'AT_AttachPartition' || !name || !part.bound) continue;
      const relation = catalog.relation(name);
      const notNull = (column: string) => relation?.columns.get(column)?.notNull === true;
      const proven = relation && impliesBound(checkExpressions(relation), part.bound, notNull);
      const text = nameText(name);
      const unsure = !relation || hasUnreadChecks(relation);
      const also = serverVersionNum < 120000 ? ` and of ${nameText(parent)}` : '';
      yield {
        statement,
        location: part.name?.location,
        relation: name,
        ...(proven && { guarded: 'validated CHECK constraints imply the bounds' }),
        message: `blocks reads and writes of ${text}${also} while every row of ${text} is checked against the bounds${unsure ? ', unless a validated CHECK on it implies them' : ''}`,
        remedy: `Add a CHECK that implies the bounds to ${text} NOT VALID and validate it, in files before this one.`,
      };
    }
  },
};
