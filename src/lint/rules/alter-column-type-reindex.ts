import { nameText } from '../../sql/names.ts';
import type { Index } from '../catalog.ts';
import type { Rule } from '../rule.ts';
import type { TypeChange } from '../type-change.ts';
import { orderOf, typeChanges } from '../type-change.ts';
import { list } from '../wording.ts';

export const rule: Rule = {
  id: 'alter-column-type-reindex',
  severity: 'warning',
  family: 'lock',
  summary: 'A change of type or collation leaves the table as it is, but indexes are built anew.',
  why: `Where the values stay as they are on disk, PostgreSQL does not rewrite the table. An index over the column is kept
only if it sorts and compares as before: \`varchar\` to \`text\` keeps a plain index. Another collation, \`citext\` to
or from \`text\`, and \`timestamp\` to \`timestamptz\` do not, and an index with an expression or a WHERE clause over the
column is always built anew. The build goes on under the ACCESS EXCLUSIVE lock of ALTER TABLE, so nothing reads or
writes the table until it is done.`,
  unsafe: `-- Already applied:
CREATE TABLE users (id bigint PRIMARY KEY, email varchar(100));
CREATE INDEX users_email_lower_idx ON users (lower(email));
-- The migration:
ALTER TABLE users ALTER COLUMN email TYPE text;`,
  safe: `-- Already applied:
CREATE TABLE users (id bigint PRIMARY KEY, email varchar(100));
CREATE INDEX users_email_lower_idx ON users (lower(email));
-- The migration:
-- CONCURRENTLY keeps it out of a transaction. Queries do without the index for a while.
DROP INDEX CONCURRENTLY users_email_lower_idx;
ALTER TABLE users ALTER COLUMN email TYPE text;
CREATE INDEX CONCURRENTLY users_email_lower_idx ON users (lower(email));`,
  *check(statement, context) {
    for (const change of typeChanges(statement, context)) {
      if (!keepsTable(change)) continue;
      const { command, column, def } = change;
      const relation = context.catalog.relation(command.relation);
      if (relation === undefined) continue;
      const certain = relation.indexes.filter((index) => isRebuilt(index, change) === true);
      const doubtful = relation.indexes.filter((index) => isRebuilt(index, change) === undefined);
      const indexes = certain.length > 0 ? certain : doubtful;
      if (indexes.length === 0) continue;
      const names = list(indexes.map(({ name }) => name ?? 'one of its indexes'));
      const doubt = certain.length > 0 ? '' : `, if ${column} is in its expression or condition`;
      yield {
        statement,
        location: def.typeName?.location,
        message: `blocks reads and writes of ${nameText(command.relation)} while ${names} ${indexes.length === 1 ? 'is' : 'are'} built anew${doubt}`,
        remedy: `Drop the index CONCURRENTLY, change ${column}, and create it again CONCURRENTLY.`,
        relation: command.relation,
        ...(certain.length === 0 && { severity: 'notice' as const }),
      };
    }
  },
};

function keepsTable({ effect, def, from, to }: TypeChange): boolean {
  if (effect === 'free') return true;
  if (effect === 'same') return def.collClause !== undefined;
  // With the type unknown, text to text with a collation is what it looks like.
  return effect === 'unknown' && from === undefined && def.collClause !== undefined && orderOf(to) === 'text';
}

/** Undefined when it cannot be told. */
function isRebuilt(index: Index, { column, from, to, def }: TypeChange): boolean | undefined {
  const asItIs = from !== undefined && orderOf(from) === orderOf(to) && def.collClause === undefined;
  if (index.columns.includes(column) && !asItIs) return true;
  // With its expressions and its condition.
  if (index.uses !== undefined)
    return index.uses.includes(column) && (index.partial || !index.columns.includes(column));
  return index.partial || index.columns.includes(undefined) ? undefined : false;
}
