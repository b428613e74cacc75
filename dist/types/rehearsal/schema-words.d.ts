import type { ReportChange } from '../engine/report-rehearsal.js';
/**
 * Changes as a readable difference, a text a line: `+` came, `-` went, `~` is another. What belongs to a relation
 * that came or went stands indented behind it.
 *
 *     + table public.invoices
 *     +   column id: bigint, not null, identity always
 *     ~ column public.users.email: text → citext
 */
export declare function changeLines(changes: readonly ReportChange[]): string[];
/** What a rollback should have restored and did not, in a sentence without its end. */
export declare function leftoverWords({ kind, identity, before, after }: ReportChange): string;
/** Names and definitions may hold anything: of each there is one line. */
export declare function oneLine(text: string): string;
