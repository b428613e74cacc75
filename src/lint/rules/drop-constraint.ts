import { nameText } from '../../sql/names.ts';
import type { DroppedConstraint } from '../dropped-constraints.ts';
import { droppedConstraints, isReplaced } from '../dropped-constraints.ts';
import type { Context, Rule } from '../rule.ts';
import type { LintStatement } from '../statement.ts';

export const rule: Rule = {
  id: 'drop-constraint',
  severity: 'warning',
  family: 'schema',
  summary: 'A constraint is dropped.',
  why: `From then on nothing keeps out the rows that it kept out: duplicates, values out of range, references to nothing.
Clients that count on it do not notice; \`INSERT … ON CONFLICT\` over the columns of a UNIQUE fails at once. Rolling back
means to add it again, which is only possible as long as no such row has come in, and takes a scan. A UNIQUE takes its
index with it, which queries may use.`,
  unsafe: `ALTER TABLE users DROP CONSTRAINT users_email_key;`,
  safe: `-- To change a constraint, put the new one in its place in the same statement.
ALTER TABLE users
  DROP CONSTRAINT users_age_check,
  ADD CONSTRAINT users_age_check CHECK (age >= 13) NOT VALID;`,
  *check(statement, context) {
    for (const dropped of droppedConstraints(statement, context)) {
      const { table, name, kind } = dropped;
      if (kind === 'primary key') continue;
      yield {
        statement,
        message: `lets rows into ${nameText(table)} that ${name} has kept out, and cannot be undone once there are some${consequence(dropped)}`,
        remedy:
          'First release code that does not count on it; put a new constraint in its place in the same statement.',
        relation: table,
        guarded: guardOf(dropped, statement, context),
      };
    }
  },
};

function consequence({ kind, known }: DroppedConstraint): string {
  if (kind === 'unique') return '; ON CONFLICT over its columns fails, and queries lose its index';
  if (known === undefined && kind === undefined) return '; if it is UNIQUE, queries lose its index as well';
  return '';
}

function guardOf(dropped: DroppedConstraint, statement: LintStatement, context: Context): string | undefined {
  const { table, name } = dropped;
  if (isHelper(dropped, context)) return `${name} has done its work: its column is NOT NULL.`;
  const replaced = isReplaced(statement, table, ({ conname }) => conname === name);
  return replaced ? `Another ${name} takes its place in the same transaction.` : undefined;
}

/** The CHECK that was only there to make a column NOT NULL without a scan, once that is done. */
function isHelper({ table, known, command }: DroppedConstraint, context: Context): boolean {
  if (known === undefined || known.kind !== 'check' || known.provesNotNull.length === 0) return false;
  const columns = context.catalog.relation(table)?.columns;
  const setHere = command.all.filter(({ subtype }) => subtype === 'AT_SetNotNull').map(({ name }) => name);
  return known.columns.every((column) => columns?.get(column)?.notNull === true || setHere.includes(column));
}
