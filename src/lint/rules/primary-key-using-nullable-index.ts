import type { ObjectName } from '../../sql/names.ts';
import { nameText } from '../../sql/names.ts';
import type { Relation } from '../catalog.ts';
import type { Context, Rule } from '../rule.ts';
import { addedConstraints, isNotNull } from '../table-actions.ts';
import { list } from '../wording.ts';

export const rule: Rule = {
  id: 'primary-key-using-nullable-index',
  severity: 'warning',
  family: 'scan',
  summary: 'A primary key takes over an index whose columns may be NULL.',
  why: `\`PRIMARY KEY USING INDEX\` is instant only if its columns are NOT NULL. Otherwise it makes them so, which reads the
whole table for NULLs under an ACCESS EXCLUSIVE lock: the wait that the index was built CONCURRENTLY to avoid. Since
PostgreSQL 12 a validated \`CHECK (a IS NOT NULL)\` spares the reading, as it does for SET NOT NULL. In PostgreSQL 18 a
NOT NULL constraint that is still NOT VALID makes the statement fail (55000): validate it first.`,
  unsafe: `-- Already applied:
CREATE TABLE readings (id bigint, value numeric);
CREATE UNIQUE INDEX readings_id_idx ON readings (id);
-- The migration:
ALTER TABLE readings ADD CONSTRAINT readings_pkey PRIMARY KEY USING INDEX readings_id_idx;`,
  safe: `-- Already applied:
CREATE TABLE readings (id bigint, value numeric);
CREATE UNIQUE INDEX readings_id_idx ON readings (id);
-- The migration:
ALTER TABLE readings ADD CONSTRAINT readings_id_present CHECK (id IS NOT NULL) NOT VALID;
-- The next migration:
ALTER TABLE readings VALIDATE CONSTRAINT readings_id_present;
-- The next migration:
ALTER TABLE readings ADD CONSTRAINT readings_pkey PRIMARY KEY USING INDEX readings_id_idx;
ALTER TABLE readings DROP CONSTRAINT readings_id_present;`,
  *check(statement, context) {
    for (const { relation, constraint } of addedConstraints(statement, context)) {
      const { contype, indexname, location } = constraint;
      if (contype !== 'CONSTR_PRIMARY' || indexname === undefined) continue;
      const verdict = verdictOf(relation, indexname, context);
      if (verdict === undefined) continue;
      const { message, severity } = verdict;
      yield {
        statement,
        location,
        message,
        remedy:
          'Make the columns NOT NULL first, with the help of a CHECK that is validated in a transaction of its own.',
        relation,
        ...(severity && { severity }),
      };
    }
  },
};

function verdictOf(
  table: ObjectName,
  index: string,
  context: Context,
): { readonly message: string; readonly severity?: 'error' } | undefined {
  const { catalog, serverVersionNum } = context;
  const relation = catalog.relation(table);
  const name = table.schema === undefined ? { name: index } : { schema: table.schema, name: index };
  const columns = (catalog.index(name)?.columns ?? []).flatMap((column) => column ?? []);
  const unvalidated = columns.filter((column) => relation !== undefined && isUnvalidated(column, relation));
  if (unvalidated.length > 0) {
    const message = `fails: the NOT NULL constraint of ${nameText(table)} over ${list(unvalidated)} is NOT VALID`;
    return { message, severity: 'error' };
  }
  const nullable = columns.filter(
    (column) => relation === undefined || !isProven(column, relation, serverVersionNum),
  );
  if (columns.length > 0 && nullable.length === 0) return undefined;
  const certain =
    nullable.length > 0 && nullable.every((column) => isNotNull(context, table, column) === false);
  const what = nullable.length > 0 ? list(nullable) : `the columns of ${index}`;
  const doubt = certain ? '' : `, unless ${nullable.length === 1 ? 'it is' : 'they are'} NOT NULL already`;
  return {
    message: `blocks reads and writes of ${nameText(table)} while every row is read to see that ${what} ${nullable.length === 1 ? 'is' : 'are'} not NULL${doubt}`,
  };
}

function isUnvalidated(column: string, { constraints }: Relation): boolean {
  return constraints.some((one) => one.kind === 'not null' && !one.validated && one.columns.includes(column));
}

function isProven(column: string, { columns, constraints }: Relation, serverVersionNum: number): boolean {
  if (columns.get(column)?.notNull === true) return true;
  return (
    serverVersionNum >= 120000 &&
    constraints.some(
      ({ kind, validated, enforced, provesNotNull }) =>
        kind === 'check' && validated && enforced && provesNotNull.includes(column),
    )
  );
}
