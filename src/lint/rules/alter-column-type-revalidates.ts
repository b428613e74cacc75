import { nameText } from '../../sql/names.ts';
import { foreignKeysOf, referencesTo } from '../foreign-keys.ts';
import type { Context, Hit, Rule } from '../rule.ts';
import type { LintStatement } from '../statement.ts';
import type { TypeChange } from '../type-change.ts';
import { typeChanges } from '../type-change.ts';
import { list, shortName } from '../wording.ts';

export const rule: Rule = {
  id: 'alter-column-type-revalidates',
  severity: 'warning',
  family: 'scan',
  summary: 'A change of type makes PostgreSQL check the constraints of the column again.',
  why: `A validated CHECK over the column is checked again for every row, even where the new type needs no rewrite, such as
a longer \`varchar\`, while the ACCESS EXCLUSIVE lock of ALTER TABLE is held. A CHECK that is NOT VALID is left alone.

A foreign key is dropped and made again, under an ACCESS EXCLUSIVE lock on both tables. If the change rewrites the
table, the key is validated as well, which reads both. It does not matter on which side the column is: changing the
type of a referenced column does it for every table that refers to it.`,
  unsafe: `-- Already applied:
CREATE TABLE invoices (id bigint PRIMARY KEY, state varchar(20));
ALTER TABLE invoices ADD CONSTRAINT invoices_state_check CHECK (state <> '');
-- The migration:
ALTER TABLE invoices ALTER COLUMN state TYPE varchar(40);`,
  safe: `-- Already applied:
CREATE TABLE invoices (id bigint PRIMARY KEY, state varchar(20));
ALTER TABLE invoices ADD CONSTRAINT invoices_state_check CHECK (state <> '');
-- The migration:
ALTER TABLE invoices
  DROP CONSTRAINT invoices_state_check,
  ALTER COLUMN state TYPE varchar(40),
  ADD CONSTRAINT invoices_state_check CHECK (state <> '') NOT VALID;
-- The next migration:
ALTER TABLE invoices VALIDATE CONSTRAINT invoices_state_check;`,
  *check(statement, context) {
    for (const change of typeChanges(statement, context)) {
      if (change.effect === 'same' && change.def.collClause === undefined) continue;
      yield* checksAgain(change, statement, context);
      yield* keysAgain(change, statement, context);
    }
  },
};

function* checksAgain(change: TypeChange, statement: LintStatement, context: Context): Iterable<Hit> {
  const { command, column, def } = change;
  const checks = (context.catalog.relation(command.relation)?.constraints ?? []).filter(
    ({ kind, columns, validated, enforced, name }) =>
      kind === 'check' && validated && enforced && columns.includes(column) && !isDropped(change, name),
  );
  if (checks.length === 0) return;
  yield {
    statement,
    location: def.typeName?.location,
    message: `blocks reads and writes of ${nameText(command.relation)} while every row is checked again for ${list(checks.map(({ name }) => name ?? 'a CHECK'))}`,
    remedy: `Drop the CHECK first, change ${column}, add it again as NOT VALID, and validate it in a transaction of its own.`,
    relation: command.relation,
  };
}

/** Without a rewrite the keys are made again without a look at the rows. */
function* keysAgain(change: TypeChange, statement: LintStatement, context: Context): Iterable<Hit> {
  const { command, column, def, effect } = change;
  const { relation } = command;
  if (effect === 'free' || effect === 'same') return;
  const own = foreignKeysOf(context, relation).filter(
    ({ columns, name, validated }) => validated && columns.includes(column) && !isDropped(change, name),
  );
  const pointing = referencesTo(context, relation, column).filter(({ constraint }) => constraint.validated);
  if (own.length === 0 && pointing.length === 0) return;
  const others = [
    ...own.flatMap(({ references }) => references ?? []),
    ...pointing.map(({ table }) => table),
  ];
  const tables = [
    ...new Set([
      shortName(relation, context.catalog),
      ...others.map((other) => shortName(other, context.catalog)),
    ]),
  ];
  yield {
    statement,
    location: def.typeName?.location,
    message: `blocks reads and writes of ${list(tables)} while the foreign keys over ${column} are checked again for every row`,
    remedy: `Drop the foreign key first, change ${column}, add it again as NOT VALID, and validate it in a transaction of its own.`,
    relation,
  };
}

function isDropped({ command }: TypeChange, constraint: string | undefined): boolean {
  return command.all.some(({ subtype, name }) => subtype === 'AT_DropConstraint' && name === constraint);
}
