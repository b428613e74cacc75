import { nameText } from '../sql/names.ts';
import type { Context, Family, Hit, Rule, Severity, Size } from './rule.ts';
import { temporarySchema } from './schema/state.ts';

/** Up to here a table is small: whatever is done to it takes no time. */
export interface SmallTable {
  readonly rows: number;
  readonly bytes: number;
}

export const smallTable: SmallTable = { rows: 10_000, bytes: 10 * 1024 * 1024 };

/** What a hit is worth, given what is known of the relation that it harms. */
export interface Weighed {
  readonly severity: Severity;
  readonly guarded: string | undefined;
  readonly lowered: string | undefined;
}

/** These are about the text and what it leaves behind, whether anybody uses the relation yet or not. */
const aboutTheText: ReadonlySet<Family> = new Set<Family>(['schema', 'style', 'security', 'process']);

/** The harm of these grows with the table. */
const growing: ReadonlySet<Family> = new Set<Family>(['lock', 'scan', 'rewrite']);

export function weigh(rule: Rule, hit: Hit, context: Context, small: SmallTable): Weighed {
  const severity = hit.severity ?? rule.severity;
  const guarded = hit.guarded ?? guardOf(rule, hit, context);
  const size = hit.relation && growing.has(rule.family) ? context.size(hit.relation) : undefined;
  if (guarded !== undefined || size === undefined || !isSmall(size, small)) {
    return { severity, guarded, lowered: undefined };
  }
  const lowered = lower(severity);
  return { severity: lowered, guarded, lowered: lowered === severity ? undefined : smallness(hit, size) };
}

function guardOf(
  rule: Rule,
  { relation: name, statement, evenIfNew }: Hit,
  context: Context,
): string | undefined {
  if (name === undefined || aboutTheText.has(rule.family)) return undefined;
  const relation = context.catalog.relation(name);
  if (relation?.temporary === true || name.schema === temporarySchema) {
    return `${nameText(name)} is temporary: no other session sees it.`;
  }
  const { created } = relation ?? {};
  if (evenIfNew === true || created === undefined || !isBefore(created, statement, context)) return undefined;
  const where = created.file === statement.file ? 'this file' : created.file.path;
  return `${nameText(name)} is new: ${where} creates it.`;
}

function isBefore(one: Hit['statement'], other: Hit['statement'], { files }: Context): boolean {
  return one.file === other.file
    ? one.index < other.index
    : files.indexOf(one.file) < files.indexOf(other.file);
}

/** A number of rows that is not known is not a small one. */
function isSmall({ rows, bytes }: Size, small: SmallTable): boolean {
  return rows !== undefined && rows <= small.rows && bytes <= small.bytes;
}

function lower(severity: Severity): Severity {
  return severity === 'error' ? 'warning' : 'notice';
}

function smallness({ relation }: Hit, { rows = 0, bytes }: Size): string {
  const kilobytes = Math.ceil(bytes / 1024);
  return `${relation ? nameText(relation) : 'The table'} is small: ${rows} rows, ${kilobytes} kB.`;
}
