import type { Evidence, ReportFinding } from '../engine/report.ts';
import type { LintFinding } from '../lint/finding.ts';
import { evidenceFor } from './merge.ts';
import type { StatementEvidence } from './evidence.ts';

/** The evidence of each statement of the pending files, by its file and number. */
export class SeenStatements {
  readonly #seen = new Map<string, StatementEvidence>();
  /** The locks that were held from statements before it in its transaction. */
  readonly #held = new Map<StatementEvidence, StatementEvidence['locks']>();

  readonly all: readonly StatementEvidence[];

  constructor(evidence: readonly StatementEvidence[]) {
    this.all = evidence;
    let before: StatementEvidence | undefined;
    for (const one of evidence) {
      if (one.direction !== 'up') continue;
      this.#seen.set(keyOf(one.file, one.statement), one);
      const together =
        before !== undefined &&
        one.transaction !== null &&
        before.file === one.file &&
        before.transaction === one.transaction;
      this.#held.set(one, together && before ? [...this.heldBefore(before), ...before.locks] : []);
      before = one;
    }
  }

  heldBefore(seen: StatementEvidence | undefined): StatementEvidence['locks'] {
    return (seen && this.#held.get(seen)) ?? [];
  }

  of(file: string, statement: number): StatementEvidence | undefined {
    return this.#seen.get(keyOf(file, statement));
  }
}

function keyOf(file: string, statement: number): string {
  return `${statement} ${file}`;
}

/** What a rule found, with what the rehearsal says to it. */
export function reportFinding(finding: LintFinding, seen: SeenStatements): ReportFinding {
  const { rule, severity, statement, file, line, column, message, remedy, lowered } = finding;
  const evidence: Evidence = evidenceFor(
    { family: rule.family, needsRows: rule.needsRows, relation: finding.relation },
    seen.of(file, statement.index),
    seen.heldBefore(seen.of(file, statement.index)),
  );
  return {
    rule: rule.id,
    severity,
    evidence,
    file,
    line,
    column,
    message: lowered === undefined ? sentence(message) : `${sentence(message)} ${sentence(lowered)}`,
    remedy: remedy === '' ? '' : sentence(remedy),
    guarded: finding.guarded ?? null,
    suppressed: finding.suppressed ?? null,
  };
}

/** Rules speak in clauses; a report in sentences. */
export function sentence(text: string): string {
  // A report has its own ways to mark code, which differ from one form of it to the next.
  const trimmed = text.replaceAll('`', '').trim();
  const ended = /[.!?:;`)]$/.test(trimmed) && !/[`)]$/.test(trimmed) ? trimmed : `${trimmed}.`;
  // A name is as it is.
  return /^[a-z]+(?:[ ,:']|$)/.test(ended) ? `${ended[0]?.toUpperCase() ?? ''}${ended.slice(1)}` : ended;
}
