import { columnNames } from './nodes.ts';
import type { ColumnDef, Node } from 'libpg-query';
import type { Context } from './rule.ts';
import type { SqlType } from './sql-type.ts';
import { isSameType, objectOf, parseType, typeOf } from './sql-type.ts';
import type { LintStatement } from './statement.ts';
import type { TableAction } from './table-actions.ts';
import { knownColumn, rowActions } from './table-actions.ts';
import { isZeroOffset, timeZoneBefore } from './time-zone.ts';

/**
 * What PostgreSQL does with the rows: nothing (`same`, `free`), nothing if the session's time zone is UTC
 * (`time zone`), it writes the table anew (`rewrite`), or one of the types is not known (`unknown`).
 */
export type Effect = 'same' | 'free' | 'time zone' | 'unknown' | 'rewrite';

export interface TypeChange {
  readonly command: TableAction;
  readonly column: string;
  readonly from: SqlType | undefined;
  readonly to: SqlType;
  readonly def: ColumnDef;
  /** A USING that does more than cast the column itself. */
  readonly computes: boolean;
  readonly effect: Effect;
}

/** The columns whose type an ALTER TABLE changes. */
export function typeChanges(statement: LintStatement, context: Context): TypeChange[] {
  return rowActions(statement, context).flatMap((command): TypeChange[] => {
    const { def } = command.command;
    if (command.subtype !== 'AT_AlterColumnType' || def === undefined || !('ColumnDef' in def)) return [];
    const to = typeOf(def.ColumnDef.typeName);
    if (to === undefined || command.name === undefined) return [];
    const known = knownColumn(context, command.relation, command.name)?.type;
    const from = known === undefined ? undefined : parseType(known);
    const steps = castsOf(def.ColumnDef.raw_default, command.name);
    const change = { command, column: command.name, from, to, def: def.ColumnDef };
    if (steps === undefined) return [{ ...change, computes: true, effect: 'rewrite' }];
    const effect = resolveTimeZone(effectOf(from, [...steps, to], context), statement, context);
    return [{ ...change, computes: false, effect }];
  });
}

/** The types that a USING casts the column through; undefined when it is another expression. */
function castsOf(using: Node | undefined, column: string): SqlType[] | undefined {
  if (using === undefined) return [];
  if ('TypeCast' in using) {
    const [type, inner] = [typeOf(using.TypeCast.typeName), using.TypeCast.arg];
    const before = inner === undefined ? undefined : castsOf(inner, column);
    return type === undefined || before === undefined ? undefined : [...before, type];
  }
  if (!('ColumnRef' in using)) return undefined;
  return columnNames(using.ColumnRef.fields).at(-1) === column ? [] : undefined;
}

const ranks: readonly Effect[] = ['same', 'free', 'time zone', 'unknown', 'rewrite'];

function effectOf(from: SqlType | undefined, steps: readonly SqlType[], context: Context): Effect {
  let [current, worst]: [SqlType | undefined, Effect] = [from, 'same'];
  for (const step of steps) {
    const effect = current === undefined ? 'unknown' : effectOfStep(current, step, context);
    if (ranks.indexOf(effect) > ranks.indexOf(worst)) worst = effect;
    current = step;
  }
  return worst;
}

function effectOfStep(from: SqlType, to: SqlType, context: Context): Effect {
  if (isSameType(from, to)) return 'same';
  const domain = domainEffect(from, to, context);
  if (domain !== undefined) return domain;
  if (from.isArray || to.isArray) {
    // Elements are converted one by one, even where one of them alone would need no conversion.
    return from.isArray && to.isArray && from.name === to.name && to.mods.length === 0 ? 'free' : 'rewrite';
  }
  if (isTimestamp(from) && isTimestamp(to)) {
    if (!isWider(from, to)) return 'rewrite';
    return from.name === to.name ? 'free' : 'time zone';
  }
  if (from.name === to.name) return isWider(from, to) ? 'free' : 'rewrite';
  const isRelabelled = relabelled[from.name]?.includes(to.name) === true && to.mods.length === 0;
  return isRelabelled ? 'free' : 'rewrite';
}

function domainEffect(from: SqlType, to: SqlType, { catalog }: Context): Effect | undefined {
  const target = catalog.type(objectOf(to));
  if (target?.kind === 'domain') return target.constrained ? 'rewrite' : 'unknown';
  return catalog.type(objectOf(from))?.kind === 'domain' ? 'unknown' : undefined;
}

/** Pairs of types whose values look alike on disk. */
const relabelled: Readonly<Record<string, readonly string[]>> = {
  text: ['varchar', 'bpchar', 'citext'],
  varchar: ['text', 'bpchar', 'citext'],
  citext: ['text', 'varchar', 'bpchar'],
  cidr: ['inet'],
  bit: ['varbit'],
  varbit: ['bit'],
  int4: ['oid'],
  oid: ['int4'],
  xml: ['text', 'varchar', 'bpchar'],
};

/** The most digits of a second, which is what a type without a limit has. */
const mostDigits = 6;

/** Whether every value fits unchanged, and PostgreSQL knows that it does. */
function isWider(from: SqlType, to: SqlType): boolean {
  const [before, after] = [from.mods[0], to.mods[0]];
  switch (to.name) {
    case 'varchar':
    case 'varbit':
      return after === undefined || (before !== undefined && before <= after);
    case 'numeric':
      if (after === undefined) return true;
      return before !== undefined && before <= after && from.mods[1] === to.mods[1];
    case 'interval': {
      if (after === undefined && to.fields === undefined) return true;
      if (leastField(to) > leastField(from)) return false;
      return leastField(from) > 0 || (after ?? mostDigits) >= (before ?? mostDigits);
    }
    case 'timestamp':
    case 'timestamptz':
    case 'time':
    case 'timetz':
      return (after ?? mostDigits) >= (before ?? mostDigits);
    default:
      // char(n) is filled up with spaces, bit(n) has a fixed length.
      return after === undefined;
  }
}

const leastFields = ['second', 'minute', 'hour', 'day', 'month', 'year'];

function leastField({ fields }: SqlType): number {
  return fields === undefined ? 0 : leastFields.indexOf(fields.split(' ').at(-1) ?? '');
}

/** Types with the same answer are compared and indexed by the same operators. */
export function orderOf({ name }: SqlType): string {
  if (name === 'varchar') return 'text';
  return name === 'cidr' ? 'inet' : name;
}

function isTimestamp({ name, schema }: SqlType): boolean {
  return schema === undefined && (name === 'timestamp' || name === 'timestamptz');
}

/** Before 12 the time zone makes no difference, and a file that sets it has decided. */
function resolveTimeZone(effect: Effect, statement: LintStatement, context: Context): Effect {
  if (effect !== 'time zone') return effect;
  if (context.serverVersionNum < 120000) return 'rewrite';
  const zone = timeZoneBefore(statement);
  if (zone === undefined) return effect;
  return isZeroOffset(zone) ? 'free' : 'rewrite';
}
