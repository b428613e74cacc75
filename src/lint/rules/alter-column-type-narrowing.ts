import { nameText } from '../../sql/names.ts';
import type { Column } from '../catalog.ts';
import type { Rule } from '../rule.ts';
import type { SqlType } from '../sql-type.ts';
import { typeText } from '../sql-type.ts';
import { knownColumn } from '../table-actions.ts';
import type { TypeChange } from '../type-change.ts';
import { typeChanges } from '../type-change.ts';

export const rule: Rule = {
  id: 'alter-column-type-narrowing',
  severity: 'error',
  family: 'data-loss',
  summary: "A column's type is changed to one that cannot hold all of the old values.",
  why: `A value that does not fit either stops the migration, in the middle of rewriting a table that nobody can use
meanwhile, or is changed without a word. It stops for text that is too long (22001), a number that is out of range
(22003), and text that is no number (22P02). It is changed when digits behind the decimal point or of a second are
rounded away, when \`timestamp\` becomes \`date\`, and when \`USING\` has an explicit cast: \`USING code::varchar(5)\`
cuts text off where the plain change of type would have failed. No rollback script brings back what was cut.

Whether there is such a value is a question to the data, so ask it first.`,
  unsafe: `-- Already applied:
CREATE TABLE payments (id bigint PRIMARY KEY, amount numeric(12, 4));
-- The migration:
ALTER TABLE payments ALTER COLUMN amount TYPE numeric(12, 2);`,
  safe: `-- Already applied:
CREATE TABLE payments (id bigint PRIMARY KEY, amount numeric(12, 4));
-- The migration:
-- Ask first: SELECT count(*) FROM payments WHERE amount <> round(amount, 2);
-- Then hold new rows to it, without touching the old ones.
ALTER TABLE payments ADD CONSTRAINT payments_amount_cents CHECK (amount = round(amount, 2)) NOT VALID;
-- Correct the old rows in batches.
-- The next migration:
ALTER TABLE payments VALIDATE CONSTRAINT payments_amount_cents;`,
  *check(statement, context) {
    for (const change of typeChanges(statement, context)) {
      const loss = lossOf(change);
      if (loss === undefined || change.from === undefined) continue;
      const { command, column, from, to, def } = change;
      yield {
        statement,
        location: def.typeName?.location,
        message: `${loss}: ${nameText(command.relation)}.${column} becomes ${typeText(to)} and was ${typeText(from)}`,
        remedy: `Look for values of ${column} that do not fit before, and hold new ones to the limit with a CHECK that is NOT VALID.`,
        relation: command.relation,
        guarded: guardOf(knownColumn(context, command.relation, column)),
      };
    }
  },
};

function guardOf(column: Column | undefined): string | undefined {
  if (column?.created === undefined || column.hasDefault) return undefined;
  return `${column.name} is new: ${column.created.file.path} adds it.`;
}

const fails = 'fails on the first value that does not fit';
const cuts = 'cuts off what does not fit';
const rounds = 'rounds the values, which cannot be undone';

const integers = ['int2', 'int4', 'int8'];
const inexact = ['numeric', 'float4', 'float8'];
const strings = ['text', 'varchar', 'bpchar', 'citext', 'name'];

function lossOf({ from, to, computes, def }: TypeChange): string | undefined {
  if (from === undefined || computes || from.isArray !== to.isArray) return undefined;
  if (isOwn(from) || isOwn(to)) return undefined;
  const withCast = def.raw_default !== undefined;
  if (isString(from)) {
    if (isString(to)) return isShorter(from, to) ? (withCast ? cuts : fails) : undefined;
    return to.name === 'bytea' ? undefined : fails;
  }
  if (integers.includes(from.name)) return fromInteger(from, to);
  if (inexact.includes(from.name)) return fromInexact(from, to);
  return fromTime(from, to);
}

function isShorter(from: SqlType, to: SqlType): boolean {
  const [before, after] = [lengthOf(from), lengthOf(to)];
  return after !== undefined && (before === undefined || after < before);
}

function lengthOf({ name, mods }: SqlType): number | undefined {
  return name === 'name' ? 63 : mods[0];
}

function fromInteger(from: SqlType, to: SqlType): string | undefined {
  if (integers.includes(to.name)) {
    return integers.indexOf(to.name) < integers.indexOf(from.name) ? fails : undefined;
  }
  const digits = { int2: 5, int4: 10, int8: 19 }[from.name] ?? 0;
  if (to.name === 'numeric') return wholeDigits(to) < digits ? fails : undefined;
  if (to.name === 'float4') return from.name === 'int2' ? undefined : rounds;
  if (to.name === 'float8') return from.name === 'int8' ? rounds : undefined;
  return isString(to) && (to.mods[0] ?? Infinity) < digits + 1 ? fails : undefined;
}

function fromInexact(from: SqlType, to: SqlType): string | undefined {
  if (integers.includes(to.name)) return `${rounds}, or ${fails}`;
  if (to.name === 'float4') return from.name === 'float4' ? undefined : rounds;
  if (to.name === 'float8') return from.name === 'numeric' ? rounds : undefined;
  if (to.name !== 'numeric' || to.mods.length === 0) return undefined;
  if ((from.mods[1] ?? Infinity) > (to.mods[1] ?? 0)) return rounds;
  return wholeDigits(from) > wholeDigits(to) ? fails : undefined;
}

/** In front of the decimal point. */
function wholeDigits({ mods }: SqlType): number {
  const [precision, scale] = mods;
  return precision === undefined ? Infinity : precision - (scale ?? 0);
}

const times = ['timestamp', 'timestamptz', 'time', 'timetz', 'interval'];

function fromTime(from: SqlType, to: SqlType): string | undefined {
  if (!times.includes(from.name)) return undefined;
  if (to.name === 'date' && from.name.startsWith('timestamp'))
    return 'drops the time of day, which cannot be undone';
  if ((to.name === 'time' || to.name === 'timetz') && from.name.startsWith('timestamp')) {
    return 'drops the day, which cannot be undone';
  }
  return times.includes(to.name) && (to.mods[0] ?? 6) < (from.mods[0] ?? 6) ? rounds : undefined;
}

function isString(type: SqlType): boolean {
  return strings.includes(type.name);
}

function isOwn({ schema }: SqlType): boolean {
  return schema !== undefined;
}
