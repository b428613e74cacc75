import type { ReportDifference, ReportError, ReportProblem } from '../engine/report.ts';
import { sentenceLines } from './columns.ts';
import { painter } from './paint.ts';
import type { Paint } from './paint.ts';
import type { TextOptions } from './text.ts';
import { visible, visibleOnOneLine } from './visible.ts';
import { grouped } from './words.ts';

/** What stopped a command: what happened and where, every problem, the state of the database, what to do next. */
export function errorText(error: ReportError, options: TextOptions): string {
  const paint = painter(options.colour);
  const prefix = 'error: ';
  const blocks = [
    [
      ...hanging(paint(prefix, 'red'), prefix.length, error.message, options.columns),
      ...(error.problems.length > 1 ? [] : placeLines(error, error.message, '  at ')),
    ],
    error.excerpt === null ? [] : excerptLines(error.excerpt, paint),
    labelled(
      [
        [
          'SQLSTATE',
          error.sqlstate !== null && error.message.includes(error.sqlstate) ? null : error.sqlstate,
        ],
        ['detail', error.detail],
        ['hint', error.hint],
        ['where', error.where],
      ],
      options,
      paint,
    ),
    ...(error.problems.length > 1
      ? error.problems.map((problem, index) => problemLines(problem, index, options))
      : []),
    differenceLines(error.differences, options),
    labelled(
      [
        ['database', error.state],
        ['next', error.next],
      ],
      options,
      paint,
    ),
  ];
  return blocks
    .filter((lines) => lines.length > 0)
    .map((lines) => `${lines.join('\n')}\n`)
    .join('\n');
}

/** Lines whose first begins with `prefix`, and whose others stand below its text. */
export function hanging(
  prefix: string,
  prefixColumns: number,
  text: string,
  columns: number | undefined,
): string[] {
  const room = (columns ?? LOG_COLUMNS) - prefixColumns;
  return sentenceLines(visible(text).trimEnd(), room).map((line, index) =>
    index === 0 ? `${prefix}${line}` : `${' '.repeat(prefixColumns)}${line}`.trimEnd(),
  );
}

/** How wide a line of a log may get before its sentences are put on lines of their own. */
const LOG_COLUMNS = 120;

function labelled(
  entries: readonly (readonly [label: string, text: string | null])[],
  { columns }: TextOptions,
  paint: Paint,
): string[] {
  const LABEL = 'SQLSTATE  '.length;
  return entries.flatMap(([label, text]) =>
    text === null || text === '' ? [] : hanging(paint(label.padEnd(LABEL), 'bold'), LABEL, text, columns),
  );
}

function problemLines(problem: ReportProblem, index: number, { columns }: TextOptions): string[] {
  const number = `${index + 1}. `;
  const indent = ' '.repeat(number.length);
  return [
    ...hanging(number, number.length, problem.message, columns),
    ...placeLines(problem, problem.message, `${indent}at `),
    ...(problem.remedy === null ? [] : hanging(indent, indent.length, problem.remedy, columns)),
  ];
}

/** Differences of a plan beyond this many are counted; the JSON report has them all. */
const MOST_DIFFERENCES = 20;

function differenceLines(differences: readonly ReportDifference[], { columns }: TextOptions): string[] {
  const more = differences.length - MOST_DIFFERENCES;
  const lines = differences
    .slice(0, MOST_DIFFERENCES)
    .flatMap(({ field, approved, now }) =>
      hanging('- ', 2, `${field}: approved ${approved ?? 'none'}, now ${now ?? 'none'}`, columns),
    );
  return more > 0 ? [...lines, `… ${grouped(more)} more`] : lines;
}

/** `file:line:column`, unless the message names the place already. */
function placeLines(
  { file, line, column }: Pick<ReportProblem, 'file' | 'line' | 'column'>,
  message: string,
  prefix: string,
): string[] {
  if (file === null || (line === null && message.includes(file))) return [];
  const place = [file, line, line === null ? null : column].filter((part) => part !== null).join(':');
  return [`${prefix}${visibleOnOneLine(place)}`];
}

/** The line and the caret below it, measured for a terminal already. */
function excerptLines(excerpt: string, paint: Paint): string[] {
  return excerpt.split('\n').map((line) => {
    const shown = `  ${visibleOnOneLine(line)}`;
    return /^\s*\^$/.test(line) ? paint(shown, 'red') : shown;
  });
}
