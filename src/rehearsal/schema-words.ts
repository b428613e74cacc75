import type { ReportChange } from '../engine/report-rehearsal.ts';
import { lineDifference } from './diff/line-difference.ts';

/** Longer definitions are cut. */
const LONGEST = 200;

/**
 * Changes as a readable difference, a text a line: `+` came, `-` went, `~` is another. What belongs to a relation
 * that came or went stands indented behind it.
 *
 *     + table public.invoices
 *     +   column id: bigint, not null, identity always
 *     ~ column public.users.email: text → citext
 */
export function changeLines(changes: readonly ReportChange[]): string[] {
  let whole: { identity: string; sign: string } | undefined;
  return changes.flatMap((change) => {
    const sign = signOf(change);
    const inside =
      whole?.sign === sign && change.identity.startsWith(`${whole.identity}.`) ? whole : undefined;
    if (!inside && sign !== '~') whole = { identity: change.identity, sign };
    const identity = inside ? change.identity.slice(inside.identity.length + 1) : change.identity;
    return linesOf({ ...change, identity }, `${sign} ${inside ? '  ' : ''}`);
  });
}

/** What a rollback should have restored and did not, in a sentence without its end. */
export function leftoverWords({ kind, identity, before, after }: ReportChange): string {
  const name = `${kind} ${oneLine(identity)}`;
  if (after === null) return `${name} is missing`;
  if (before === null) return `${name} is left behind`;
  if (before.includes('\n') || after.includes('\n')) return `${name} has another definition`;
  return `${name} is "${oneLine(after)}" and was "${oneLine(before)}"`;
}

function signOf({ before, after }: ReportChange): '+' | '-' | '~' {
  if (before === null) return '+';
  return after === null ? '-' : '~';
}

function linesOf({ kind, identity, before, after, cosmetic }: ReportChange, start: string): string[] {
  const name = `${start}${kind} ${oneLine(identity)}${cosmetic ? ' (cosmetic)' : ''}`;
  if (before !== null && after !== null && (before.includes('\n') || after.includes('\n')))
    return [`${name}:`, ...lineDifference(before, after)];
  const texts = [before, after]
    .filter((text) => text !== null && text !== '')
    .map((text) => oneLine(text ?? ''));
  if (before !== null && after !== null && texts.length === 1)
    return [
      `${name}: ${before === '' ? 'nothing' : oneLine(before)} → ${after === '' ? 'nothing' : oneLine(after)}`,
    ];
  return [texts.length === 0 ? name : `${name}: ${texts.join(' → ')}`];
}

/** Names and definitions may hold anything: of each there is one line. */
export function oneLine(text: string): string {
  const flat = text.replace(/\s+/g, ' ').trim();
  return flat.length > LONGEST ? `${flat.slice(0, LONGEST).trimEnd()}…` : flat;
}
