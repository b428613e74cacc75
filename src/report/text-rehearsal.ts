import type { Report } from '../engine/report.ts';
import { sortedFindings } from './findings.ts';
import type { Paint } from './paint.ts';
import {
  changeLines,
  evidenceInWords,
  lockInWords,
  phasesInWords,
  rollbackInWords,
  shadowInWords,
  shownChanges,
  sizeInWords,
} from './rehearsal-words.ts';
import { hanging } from './text-error.ts';
import type { TextOptions } from './text.ts';
import { visibleOnOneLine } from './visible.ts';
import { counted } from './words.ts';

/** Lines of changes beyond which they are counted; `--json` has them all. */
const MOST_LINES = 200;

/** What a rehearsal showed, for a terminal or a log: blocks of lines. */
export function rehearsalBlocks(
  { rehearsal }: Pick<Report, 'rehearsal'>,
  { columns }: TextOptions,
  paint: Paint,
): string[][] {
  if (rehearsal === null) return [];
  const item = (text: string): string[] => hanging('- ', 2, text, columns);
  const locks = rehearsal.locks.filter(({ blocks }) => blocks !== 'schema changes');
  const changed = shownChanges(rehearsal.changes)
    .flatMap(changeLines)
    .map((line) => visibleOnOneLine(line));
  const drifted = rehearsal.drift?.flatMap(changeLines).map((line) => visibleOnOneLine(line)) ?? [];
  return [
    [...hanging('', 0, shadowInWords(rehearsal), columns), ...rehearsal.notes.flatMap(item)],
    titled(
      'Locks',
      paint,
      locks.flatMap((lock) => {
        const size = sizeInWords(lock);
        const place = `${lock.file}:${lock.line}`;
        return item(`${place} ${lockInWords(lock)} (${lock.mode})${size === '' ? '' : `; ${size}`}`);
      }),
    ),
    titled(
      'Rollback',
      paint,
      rehearsal.rollbacks.flatMap((one) => {
        const name = one.file ?? 'all together';
        const why = one.message === null ? '' : `: ${one.message}`;
        const differences = [...one.changes, ...one.again]
          .filter(({ cosmetic }) => !cosmetic)
          .flatMap(changeLines)
          .map((line) => paint(`    ${visibleOnOneLine(line)}`, 'yellow'));
        return [
          ...item(`${name}: ${rollbackInWords(one)}${why}`),
          ...(one.version === null ? [] : differences),
        ];
      }),
    ),
    titled('Schema changes', paint, diffLines(changed, paint)),
    rehearsal.drift === null
      ? []
      : rehearsal.drift.length === 0
        ? ['No drift: the schema is what the applied files make.']
        : titled(
            'Drift: what the database has otherwise (+) than its applied files make (-)',
            paint,
            diffLines(drifted, paint),
          ),
    rehearsal.phases.length === 0 ? [] : [paint(`Time: ${phasesInWords(rehearsal)}`, 'dim')],
  ];
}

function titled(title: string, paint: Paint, lines: readonly string[]): string[] {
  return lines.length === 0 ? [] : [paint(title, 'bold'), ...lines];
}

function diffLines(lines: readonly string[], paint: Paint): string[] {
  const shown = lines
    .slice(0, MOST_LINES)
    .map((line) =>
      line.startsWith('+') ? paint(line, 'green') : line.startsWith('-') ? paint(line, 'red') : line,
    );
  const more = lines.length - shown.length;
  return more > 0
    ? [...shown, `… ${counted(more, 'more line', 'more lines')}; --json lists them all`]
    : shown;
}

/** What the rules found, most severe first; what does not stand is counted. */
export function findingMessages({ findings }: Pick<Report, 'findings'>): {
  severity: 'error' | 'warning' | 'notice';
  message: string;
}[] {
  const { standing } = sortedFindings(findings);
  return standing.map((finding) => {
    const { rule, severity, file, line, column, message, remedy } = finding;
    const place = [file, line, line === null ? null : column].filter((part) => part !== null).join(':');
    const evidence = evidenceInWords(finding);
    return {
      severity,
      message: `${place}: ${message} ${remedy} (${rule}${evidence === '' ? '' : `, ${evidence}`})`,
    };
  });
}

/** What was found and does not stand, in one line each; empty when there is nothing of the kind. */
export function foldedFindings({ findings }: Pick<Report, 'findings'>): string[] {
  const { guarded, refuted, suppressed } = sortedFindings(findings);
  return [
    ...(suppressed.length === 0
      ? []
      : [`${counted(suppressed.length, 'finding')} suppressed by comments: ${names(suppressed)}`]),
    ...(guarded.length === 0
      ? []
      : [`${counted(guarded.length, 'finding')} harmless here, such as on a new table: ${names(guarded)}`]),
    ...(refuted.length === 0
      ? []
      : [`${counted(refuted.length, 'finding')} refuted by the rehearsal: ${names(refuted)}`]),
  ];
}

function names(findings: readonly { rule: string }[]): string {
  return [...new Set(findings.map(({ rule }) => rule))].join(', ');
}
