import { columnNames, constraintDef } from '../nodes.ts';
import type { ObjectName } from '../../sql/names.ts';
import { nameText } from '../../sql/names.ts';
import type { Relation } from '../catalog.ts';
import type { Context, Rule } from '../rule.ts';
import type { TableAction } from '../table-actions.ts';
import { rowActions } from '../table-actions.ts';
import { list } from '../wording.ts';

export const rule: Rule = {
  id: 'set-not-null-scan',
  severity: 'error',
  family: 'scan',
  summary: 'A column is made NOT NULL without proof that no row has a NULL in it.',
  why: `\`SET NOT NULL\` takes an ACCESS EXCLUSIVE lock and then reads the whole table for NULLs, so nobody can read or write
it meanwhile; if it finds one, the migration fails (23502).

Since PostgreSQL 12 the reading is skipped if a validated CHECK proves that there is no NULL: \`CHECK (a IS NOT NULL)\`,
alone or joined by AND. One that is NOT VALID proves nothing, and neither does \`CHECK (a > 0)\`, which holds for NULL.
Several columns in one ALTER TABLE need a proof each. Since PostgreSQL 18 a NOT NULL constraint can itself be added as
NOT VALID and validated later, and then \`SET NOT NULL\` is not needed at all.`,
  unsafe: `ALTER TABLE users ALTER COLUMN email SET NOT NULL;`,
  safe: `-- The migration:
ALTER TABLE users ADD CONSTRAINT users_email_present CHECK (email IS NOT NULL) NOT VALID;
-- The next migration:
-- Reads the table, and blocks neither reads nor writes.
ALTER TABLE users VALIDATE CONSTRAINT users_email_present;
-- The next migration:
ALTER TABLE users ALTER COLUMN email SET NOT NULL;
ALTER TABLE users DROP CONSTRAINT users_email_present;
-- On PostgreSQL 18 two are enough: ADD CONSTRAINT … NOT NULL email NOT VALID, and VALIDATE it in the next.`,
  *check(statement, context) {
    for (const command of rowActions(statement, context)) {
      const { relation } = command;
      const columns = columnsOf(command).filter((column) => !isNothing(column, relation, context));
      if (columns.length === 0) continue;
      yield {
        statement,
        location: constraintDef(command.command)?.location,
        message: `blocks reads and writes of ${nameText(relation)} while every row is read to see that ${list(columns)} is not NULL${doubt(columns, context.catalog.relation(relation), context)}`,
        remedy: remedyFor(columns, context),
        relation,
        guarded: columns.every((column) => isProven(column, relation, context))
          ? `A validated CHECK proves that ${list(columns)} is not NULL.`
          : undefined,
      };
    }
  },
};

/** By SET NOT NULL, or since 18 by a constraint that is validated at once. */
function columnsOf({ subtype, name, command: { def } }: TableAction): string[] {
  if (subtype === 'AT_SetNotNull') return name === undefined ? [] : [name];
  if (subtype !== 'AT_AddConstraint' || def === undefined || !('Constraint' in def)) return [];
  const { contype, skip_validation: notValid, keys } = def.Constraint;
  return contype === 'CONSTR_NOTNULL' && notValid !== true ? columnNames(keys) : [];
}

function isNothing(column: string, table: ObjectName, { catalog }: Context): boolean {
  const relation = catalog.relation(table);
  return relation !== undefined && isMarkedNotNull(column, relation);
}

function isProven(column: string, table: ObjectName, { catalog, serverVersionNum }: Context): boolean {
  const constraints = catalog.relation(table)?.constraints ?? [];
  return (
    serverVersionNum >= 120000 &&
    constraints.some(
      ({ kind, validated, enforced, provesNotNull }) =>
        kind === 'check' && validated && enforced && provesNotNull.includes(column),
    )
  );
}

/** In 18 a column is marked while its constraint is still NOT VALID: then there is no proof yet. */
function isMarkedNotNull(column: string, { columns, constraints }: Relation): boolean {
  if (columns.get(column)?.notNull !== true) return false;
  return !constraints.some(
    (one) => one.kind === 'not null' && !one.validated && one.columns.includes(column),
  );
}

function doubt(
  columns: readonly string[],
  relation: Relation | undefined,
  { serverVersionNum }: Context,
): string {
  if (relation?.known === true) return '';
  const check = serverVersionNum >= 120000 ? ' or has a validated CHECK that proves it' : '';
  return `, unless ${columns.length === 1 ? 'it' : 'each of them'} is NOT NULL already${check}`;
}

function remedyFor(columns: readonly string[], { serverVersionNum }: Context): string {
  const column = list(columns);
  if (serverVersionNum >= 180000) {
    return `Add the constraint with NOT NULL ${column} NOT VALID, and validate it in a transaction of its own.`;
  }
  if (serverVersionNum < 120000)
    return `A validated CHECK (${column} IS NOT NULL) does the same without the lock; SET NOT NULL is better left until PostgreSQL 12.`;
  return `Add CHECK (${column} IS NOT NULL) as NOT VALID, validate it in a transaction of its own, then SET NOT NULL.`;
}
