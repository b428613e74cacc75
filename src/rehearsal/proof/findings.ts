import type { ReportChange, ReportRollback } from '../../engine/report-rehearsal.ts';
import type { ReportFinding } from '../../engine/report.ts';
import { leftoverWords } from '../schema-words.ts';

export type RollbackRule = 'down-not-inverse' | 'up-down-up-differs' | 'irreversible';

/** Differences named in a message; the report has them all. */
const NAMED = 5;

/** What the proofs of single migrations have to say. Cosmetic differences and migrations that were not run say nothing. */
export function rollbackFindings(
  rollbacks: readonly ReportRollback[],
  severity: (rule: RollbackRule) => ReportFinding['severity'] = () => 'warning',
): ReportFinding[] {
  return rollbacks.flatMap((rollback) => {
    const { file } = rollback;
    if (file === null) return [];
    return sayings(rollback).map(({ rule, message, remedy }) => ({
      rule,
      severity: severity(rule),
      evidence: evidenceOf(rule, rollback),
      file,
      line: null,
      column: null,
      message,
      remedy,
      guarded: null,
      suppressed: null,
    }));
  });
}

function evidenceOf(rule: RollbackRule, { outcome }: ReportRollback): ReportFinding['evidence'] {
  if (rule === 'irreversible') return 'unproven';
  return rule === 'down-not-inverse' && outcome === 'failed' ? 'failed' : 'proven';
}

interface Saying {
  rule: RollbackRule;
  message: string;
  remedy: string;
}

function sayings(rollback: ReportRollback): Saying[] {
  return [...ofDown(rollback), ...ofSecondUp(rollback)];
}

function ofDown({ outcome, message, changes }: ReportRollback): Saying[] {
  switch (outcome) {
    case 'no-script':
      return [
        {
          rule: 'irreversible',
          message: 'This migration has no rollback script: it cannot be rolled back.',
          remedy: 'Write the script, or be sure that no rollback will be asked for.',
        },
      ];
    case 'failed':
      return [
        {
          rule: 'down-not-inverse',
          message: `The rollback script fails right after its migration: ${message ?? 'for no reason given'}`,
          remedy: 'Mend the script: run up, then down, on a copy of the database.',
        },
      ];
    case 'different':
      return [
        {
          rule: 'down-not-inverse',
          message: `The rollback does not restore the schema: ${named(changes)}.`,
          remedy: remedyFor(changes),
        },
      ];
    default:
      return [];
  }
}

function ofSecondUp({ outcome, message, changes, again, againError }: ReportRollback): Saying[] {
  if (againError !== null && !againError.startsWith('not run: '))
    return [
      {
        rule: 'up-down-up-differs',
        message: `After its rollback the migration cannot be applied again: ${againError}`,
        remedy: 'Let the rollback take back all that the migration did, and nothing else.',
      },
    ];
  // What the rollback left is still there: that has been said.
  const said = new Set(changes.map(({ kind, identity }) => `${kind} ${identity}`));
  const more = again.filter(({ kind, identity, cosmetic }) => !cosmetic && !said.has(`${kind} ${identity}`));
  if (more.length === 0 || outcome === 'failed' || message !== null) return [];
  return [
    {
      rule: 'up-down-up-differs',
      message: `Applied again after its rollback, the migration makes another schema: ${named(more)}.`,
      remedy: 'Let the migration say all that it needs, and the rollback remove all that it made.',
    },
  ];
}

function named(changes: readonly ReportChange[]): string {
  const real = changes.filter(({ cosmetic }) => !cosmetic);
  const words = real.slice(0, NAMED).map((change) => leftoverWords(change));
  const rest = real.length - words.length;
  return rest > 0 ? `${words.join('; ')}; and ${rest} more` : words.join('; ');
}

function remedyFor(changes: readonly ReportChange[]): string {
  const enums = changes.some(
    ({ kind, before, after }) => kind === 'enum' && before !== null && after !== null,
  );
  return enums
    ? 'PostgreSQL cannot remove a value from an enum. Make the type anew without it in the rollback script, or leave it and say so.'
    : 'Let the rollback script undo each of these.';
}
