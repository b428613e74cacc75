import { code, shortened } from './escape-markdown.ts';
import { failurePhrase } from './headline-failure.ts';
import { stands } from './findings.ts';
import { historyProblems } from './headline-words.ts';
import type { Phrase, Target } from './headline-words.ts';
import type { JsonReport } from './json.ts';
import type { PageContext } from './page.ts';
import { counted, grouped, timeSpan } from './words.ts';

/**
 * The first line of a page, as a Markdown heading: a mark and a word for what came of the command, counts, and
 * the target (the label, else the name of the database).
 */
export function headline(report: JsonReport, context?: Pick<PageContext, 'label'>): string {
  const target = targetOf(context?.label ?? report.database?.name ?? null);
  // What was found stands in the line itself.
  const failed = report.error !== null && report.error.reason !== 'findings';
  const { mark, text } = failed ? failurePhrase(report, target) : outcomePhrase(report, target);
  const { blocking, others } = findingPhrases(report);
  // A dry run is asked whether one may merge, and that it passed is not the answer then.
  if (report.dryRun && !failed && (blocking.length > 0 || report.error !== null))
    return line('🛑', [...blocking, text, ...others].join(' · '));
  return line(mark, [text, ...blocking, ...others].join(' · '));
}

/** The first line of a page while a plan is carried out. `digest` is that of the plan, in hex. */
export function applyingHeadline(run: {
  digest: string | null;
  label: string | null;
  command: 'up' | 'down' | 'reset';
}): string {
  const target = targetOf(run.label);
  const plan = run.digest === null ? '' : ` plan ${code(run.digest.slice(0, 12))}`;
  if (run.command === 'up') return line('🟠', `applying${plan}${target('to')}`);
  return line('🟠', plan === '' ? `rolling back${target('on')}` : `rolling back by${plan}${target('on')}`);
}

/** Characters of a label. A heading is read at a glance. */
const MOST = 100;

function targetOf(name: string | null): Target {
  if (name === null || name === '') return () => '';
  const shown = code(shortened(name, MOST));
  return (preposition) => ` ${preposition} ${shown}`;
}

function line(mark: string, text: string): string {
  return `### ${mark} Migrations: ${text}`;
}

function outcomePhrase(report: JsonReport, target: Target): Phrase {
  const { command } = report;
  if (command === 'status' || command === 'verify' || command === null) return lookPhrase(report, target);
  if (report.dryRun) return dryRunPhrase(report, target);
  return command === 'up' ? appliedPhrase(report, target) : rolledBackPhrase(report, target);
}

function dryRunPhrase(report: JsonReport, target: Target): Phrase {
  const { steps, counts, database, command } = report;
  if (database === null) {
    const files = steps.length === 0 ? 'no files' : counted(steps.length, 'file');
    const rehearsed = rehearsedPhrase(report);
    const how = rehearsed === undefined ? 'previewed without a database' : `${rehearsed} · no database`;
    return { mark: '🟡', text: `${files}${target('for')} · ${how}` };
  }
  if (command === 'up' || command === 'check') {
    if (steps.length === 0) return nothingToApply(report, target);
    const of = counts.pending > steps.length ? ` of ${grouped(counts.pending)}` : '';
    return {
      mark: '🟡',
      text: `${grouped(steps.length)}${of} pending${target('for')} · ${rehearsedPhrase(report) ?? 'dry run passed'}`,
    };
  }
  const skipped = skippedPhrase(counts.skipped);
  if (steps.length === 0) return nothingToRollBack(report, target);
  return {
    mark: '🟡',
    text: `${grouped(steps.length)} to roll back${target('on')} · dry run passed${skipped}`,
  };
}

/** What a rehearsal on a server came to; undefined without one. */
function rehearsedPhrase({ rehearsal }: JsonReport): string | undefined {
  if (!rehearsal || rehearsal.shadow === null) return undefined;
  const proofs = rehearsal.rollbacks.filter(({ version }) => version !== null);
  // What could not be applied has no rollback to be tried.
  if (proofs.some(({ outcome }) => outcome === 'not-run')) return 'failed when rehearsed';
  const exact = proofs.filter(({ outcome }) => outcome === 'exact' || outcome === 'cosmetic').length;
  if (proofs.length === 0) return 'rehearsed';
  if (exact === proofs.length) return 'rehearsed, rollback proved';
  return `rehearsed, rollback proved for ${grouped(exact)} of ${grouped(proofs.length)}`;
}

function appliedPhrase(report: JsonReport, target: Target): Phrase {
  const { newlyApplied, pending } = report.counts;
  if (newlyApplied === 0) return nothingToApply(report, target);
  const more = pending === 0 ? '' : ` · ${grouped(pending)} pending`;
  return {
    mark: '✅',
    text: `applied ${grouped(newlyApplied)}${target('to')} in ${timeSpan(report.durationMs)}${more}`,
  };
}

function rolledBackPhrase(report: JsonReport, target: Target): Phrase {
  const { reverted, skipped } = report.counts;
  if (reverted === 0) return nothingToRollBack(report, target);
  return {
    mark: '✅',
    text: `rolled back ${grouped(reverted)}${target('on')} in ${timeSpan(report.durationMs)}${skippedPhrase(skipped)}`,
  };
}

function lookPhrase(report: JsonReport, target: Target): Phrase {
  const { counts, command } = report;
  const problems = historyProblems(counts);
  if (problems !== '') return { mark: '🛑', text: `${problems}${target('for')}` };
  if (command !== 'verify') {
    if (counts.pending === 0) return upToDate(report, target);
    return {
      mark: '🟡',
      text: `${grouped(counts.pending)} pending${target('for')} (${appliedInWords(report)})`,
    };
  }
  const more = counts.pending === 0 ? '' : ` · ${grouped(counts.pending)} pending`;
  return { mark: '✅', text: `verified${target('for')} (${appliedInWords(report)})${more}` };
}

function nothingToApply(report: JsonReport, target: Target): Phrase {
  const { pending } = report.counts;
  if (pending === 0) return upToDate(report, target);
  return { mark: '🟡', text: `nothing to apply${target('to')} · ${grouped(pending)} pending` };
}

function nothingToRollBack({ counts }: JsonReport, target: Target): Phrase {
  if (counts.skipped === 0) return { mark: '✅', text: `nothing to roll back${target('on')}` };
  return { mark: '🟡', text: `nothing to roll back${target('on')}${skippedPhrase(counts.skipped)}` };
}

function upToDate(report: JsonReport, target: Target): Phrase {
  return { mark: '✅', text: `up to date${target('for')} (${appliedInWords(report)})` };
}

/** `41 applied, checksums match`: the latter only when each applied migration has a file, unchanged. */
function appliedInWords({ counts, migrations }: JsonReport): string {
  if (counts.applied === 0) return 'none applied';
  const parts = [`${grouped(counts.applied)} applied`];
  const matching = migrations.filter(({ state }) => state === 'applied').length;
  if (matching === counts.applied) parts.push('checksums match');
  if (counts.mismatch > 0) parts.push(`${grouped(counts.mismatch)} changed since`);
  if (counts.missing > 0) parts.push(`${grouped(counts.missing)} without a file`);
  if (counts.future > 0) parts.push(`${grouped(counts.future)} newer than these files`);
  if (counts.unfinished > 0) parts.push(`${grouped(counts.unfinished)} unfinished`);
  return parts.join(', ');
}

function skippedPhrase(count: number): string {
  return count === 0 ? '' : ` · ${grouped(count)} skipped for want of a rollback script`;
}

function findingPhrases({ findings }: JsonReport): { blocking: string[]; others: string[] } {
  const standing = findings.filter(stands);
  const blocking = standing.filter(({ severity }) => severity === 'error').length;
  const others = standing.length - blocking;
  return {
    blocking: blocking === 0 ? [] : [counted(blocking, 'blocking finding')],
    others: others === 0 ? [] : [counted(others, blocking === 0 ? 'finding' : 'other finding')],
  };
}
