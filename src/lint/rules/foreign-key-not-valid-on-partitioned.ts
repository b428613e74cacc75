import { nameText } from '../../sql/names.ts';
import { newForeignKeys } from '../foreign-keys.ts';
import type { Rule } from '../rule.ts';

export const rule: Rule = {
  id: 'foreign-key-not-valid-on-partitioned',
  severity: 'error',
  family: 'fails',
  summary:
    'A foreign key of a partitioned table is added as NOT VALID, which PostgreSQL before 18 cannot do.',
  why: `Until version 17 PostgreSQL refuses it: \`cannot add NOT VALID foreign key on partitioned table\` (42809). Without NOT
VALID it would look every row of every partition up while nobody can write to any of the tables.

Partitions can have the key on their own: NOT VALID first, validated afterwards, one after the other. When it is then
added to the partitioned table, PostgreSQL finds an equal and validated key on each partition and takes that over
without looking at the rows. Version 18 can do it in one step.`,
  unsafe: `-- Already applied:
CREATE TABLE events (id bigint, user_id bigint, at date) PARTITION BY RANGE (at);
CREATE TABLE events_2026 PARTITION OF events FOR VALUES FROM ('2026-01-01') TO ('2027-01-01');
-- The migration:
ALTER TABLE events ADD CONSTRAINT events_user_fk
  FOREIGN KEY (user_id) REFERENCES users (id) NOT VALID;`,
  safe: `-- Already applied:
CREATE TABLE events (id bigint, user_id bigint, at date) PARTITION BY RANGE (at);
CREATE TABLE events_2026 PARTITION OF events FOR VALUES FROM ('2026-01-01') TO ('2027-01-01');
-- The migration:
ALTER TABLE events_2026 ADD CONSTRAINT events_user_fk
  FOREIGN KEY (user_id) REFERENCES users (id) NOT VALID;
-- The next migration:
ALTER TABLE events_2026 VALIDATE CONSTRAINT events_user_fk;
-- The next migration:
-- Takes over what is validated on every partition, without a look at the rows.
ALTER TABLE events ADD CONSTRAINT events_user_fk FOREIGN KEY (user_id) REFERENCES users (id);`,
  *check(statement, context) {
    if (context.serverVersionNum >= 180000) return;
    for (const { table, referenced, constraint, by } of newForeignKeys(statement, context)) {
      if (by !== 'add constraint' || constraint.skip_validation !== true) continue;
      if (context.catalog.relation(table)?.kind !== 'partitioned') continue;
      yield {
        statement,
        location: constraint.location,
        message: `fails: ${nameText(table)} is partitioned, and before PostgreSQL 18 its foreign key to ${nameText(referenced)} cannot be NOT VALID`,
        remedy:
          'Add the key to each partition as NOT VALID, validate it there, and then add it to the partitioned table.',
        relation: table,
        evenIfNew: true,
      };
    }
  },
};
