import type { Relation } from '../catalog.ts';
import { named } from '../objects.ts';
import { shortName } from '../wording.ts';
import type { Rule } from '../rule.ts';

export const rule: Rule = {
  id: 'table-without-primary-key',
  severity: 'warning',
  optIn: true,
  family: 'schema',
  summary: 'A new table has no primary key.',
  why: `Logical replication finds the rows that it has to update or delete by the replica identity, which is the primary key
by default. Once a table without one is in a publication, its UPDATE and DELETE fail on the publisher ("does not have a
replica identity and publishes updates"). Change data capture and most upgrades without downtime rest on that.

Without a key nothing keeps the same row from being there twice, either, and nothing can name one row for certain. A
key is free on a new table and costs an index build on a full one.`,
  unsafe: `CREATE TABLE login_attempts (user_id bigint NOT NULL, happened_at timestamptz NOT NULL);`,
  safe: `CREATE TABLE login_attempts (
  id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  user_id bigint NOT NULL,
  happened_at timestamptz NOT NULL
);`,
  *checkAll({ catalog }) {
    for (const relation of catalog.relations()) {
      const { created } = relation;
      if (!created?.file.pending || !lacksKey(relation)) continue;
      const { schema, name } = relation;
      yield {
        statement: created,
        location: locationOf(relation),
        relation: schema === undefined ? { name } : { schema, name },
        evenIfNew: true,
        message: `makes ${shortName(relation, catalog)} without a primary key: in a publication its UPDATE and DELETE fail`,
        remedy: 'Add a PRIMARY KEY, such as an identity column, while the table is new.',
      };
    }
  },
};

function lacksKey({ kind, temporary, parent, constraints, created, known }: Relation): boolean {
  if ((kind !== 'table' && kind !== 'partitioned') || temporary || parent) return false;
  if (constraints.some((constraint) => constraint.kind === 'primary key')) return false;
  const node = created?.node;
  // Whatever its columns are: CREATE TABLE AS makes no constraint.
  return known || (node !== undefined && 'CreateTableAsStmt' in node);
}

function locationOf({ created }: Relation): number | undefined {
  const node = created?.node;
  return node && 'CreateStmt' in node ? named(node.CreateStmt.relation)?.location : undefined;
}
