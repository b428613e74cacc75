import type { PartitionBoundSpec } from 'libpg-query';
import { nameText } from '../../sql/names.ts';
import { excludesBound } from '../bounds.ts';
import { checkExpressions, hasUnreadChecks } from '../checks.ts';
import { allNamed, commandsOf } from '../objects.ts';
import { shortName } from '../wording.ts';
import type { Named } from '../objects.ts';
import type { Rule } from '../rule.ts';
import type { LintStatement } from '../statement.ts';

export const rule: Rule = {
  id: 'attach-partition-default-scan',
  severity: 'error',
  family: 'scan',
  summary: 'A partition is added to a table that has a default partition, which is read from end to end.',
  why: `A row that belongs to the new partition must not be in the default one. So \`ATTACH PARTITION\` and \`CREATE TABLE …
PARTITION OF\` take ACCESS EXCLUSIVE on the default partition and read all of it: reads and writes of its rows stop
meanwhile, and with them every query of the partitioned table that does not leave that partition out. A row that does
belong there makes the statement fail.

It is not read when a validated CHECK on the default partition excludes the new bounds; the lock is taken all the same.`,
  unsafe: `-- Already applied:
CREATE TABLE measurements (id bigint, taken_at date NOT NULL) PARTITION BY RANGE (taken_at);
CREATE TABLE measurements_rest PARTITION OF measurements DEFAULT;
-- The migration:
ALTER TABLE measurements ATTACH PARTITION measurements_2027
  FOR VALUES FROM ('2027-01-01') TO ('2028-01-01');`,
  safe: `-- Already applied:
CREATE TABLE measurements (id bigint, taken_at date NOT NULL) PARTITION BY RANGE (taken_at);
CREATE TABLE measurements_rest PARTITION OF measurements DEFAULT;
-- The migration:
ALTER TABLE measurements_rest ADD CONSTRAINT not_2027
  CHECK (NOT (taken_at >= '2027-01-01' AND taken_at < '2028-01-01')) NOT VALID;
-- The next migration:
ALTER TABLE measurements_rest VALIDATE CONSTRAINT not_2027;
-- The next migration:
ALTER TABLE measurements ATTACH PARTITION measurements_2027
  FOR VALUES FROM ('2027-01-01') TO ('2028-01-01');
ALTER TABLE measurements_rest DROP CONSTRAINT not_2027;`,
  *check(statement, { catalog }) {
    for (const { parent, bound } of added(statement)) {
      if (bound.is_default === true) continue;
      const rest = catalog.relation(parent.name)?.defaultPartition;
      if (!rest) continue;
      const relation = catalog.relation(rest);
      const proven = relation && checkExpressions(relation).some((check) => excludesBound(check, bound));
      const text = shortName(rest, catalog);
      const unsure = !relation || hasUnreadChecks(relation);
      yield {
        statement,
        location: parent.location,
        relation: rest,
        ...(proven && { guarded: 'a validated CHECK on the default partition excludes the bounds' }),
        message: `blocks reads and writes of ${text}, the default partition of ${nameText(parent.name)}, while every row of it is checked against the new bounds${unsure ? ', unless a validated CHECK on it excludes them' : ''}`,
        remedy: `Add a CHECK that excludes the new bounds to ${text} NOT VALID and validate it, in files before this one.`,
      };
    }
  },
};

function* added({ node }: LintStatement): Generator<{ parent: Named; bound: PartitionBoundSpec }> {
  if (!node) return;
  for (const { command, name, location } of commandsOf(node)) {
    const { subtype, def } = command;
    const bound = def && 'PartitionCmd' in def ? def.PartitionCmd.bound : undefined;
    if (subtype === 'AT_AttachPartition' && bound) yield { parent: { name, location }, bound };
  }
  if (!('CreateStmt' in node)) return;
  const { partbound, inhRelations } = node.CreateStmt;
  const [parent] = allNamed(inhRelations);
  if (partbound && parent) yield { parent, bound: partbound };
}
