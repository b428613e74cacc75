import type { ReportDifference, ReportError, ReportProblem } from '../engine/report.ts';
import { codeCell, fence, labelled, proseLine } from './escape-markdown.ts';
import { placeLink } from './markdown-link.ts';
import { cutCell, cutName, cutText } from './markdown-page.ts';
import type { Page } from './markdown-page.ts';
import { counted, grouped } from './words.ts';

/** What stopped the command: what happened and where, what is in the database now, what to do next. */
export function markdownError(page: Page): string {
  const { error } = page.report;
  if (error === null) return '';
  const lines = serverLines(error, page);
  const isAlone = lines.length === 1 && (error.sqlstate ?? '') !== '';
  return [
    // What was found is in the alert above and the findings below.
    error.reason === 'findings'
      ? ''
      : labelled('**What happened:**', cutText(isAlone ? withSqlstate(error) : error.message, page)),
    place(error, page),
    lines.length === 0 || isAlone ? '' : fence(lines.join('\n'), 'text'),
    problemList(error.problems, page),
    differenceTable(error.differences, page),
    labelled('**State of the database:**', cutText(error.state, page)),
    labelled('**What to do next:**', cutText(error.next, page)),
  ]
    .filter(Boolean)
    .join('\n\n');
}

function place({ file, line, column, message, problems }: ReportError, page: Page): string {
  if (file === null || problems.length > 1 || (line === null && message.includes(file))) return '';
  return `At ${placeOf({ file, line, column }, page)}`;
}

/** What has no line may be a file that is missing, and a link to it would lead nowhere. */
function placeOf(
  { file, line, column }: Pick<ReportProblem, 'file' | 'line' | 'column'>,
  page: Page,
): string {
  if (file === null) return '';
  return line === null ? codeCell(cutName(file, page)) : placeLink({ file, line, column }, page.context);
}

/** A SQLSTATE that nothing stands beside is part of the sentence, which may have it already. */
function withSqlstate({ message, sqlstate }: ReportError): string {
  if (sqlstate === null || message.includes(`SQLSTATE ${sqlstate}`)) return message;
  return `${message} (SQLSTATE ${sqlstate})`;
}

/** The failing line and the server's fields, in the form in which psql shows them. */
function serverLines(error: ReportError, page: Page): string[] {
  const fields = [
    ['DETAIL', error.detail],
    ['HINT', error.hint],
    ['CONTEXT', error.where],
    ['SQLSTATE', error.sqlstate],
  ] as const;
  return [
    ...(error.excerpt === null ? [] : [cutText(error.excerpt.replace(/\n$/, ''), page)]),
    ...fields.flatMap(([name, text]) =>
      text === null || text === '' ? [] : [`${name}:  ${cutText(text, page)}`],
    ),
  ];
}

/** A list: in a table, what to do about a problem would stand outside of what is seen of a comment. */
function problemList(problems: readonly ReportProblem[], page: Page): string {
  if (problems.length < 2) return '';
  const shown = problems.slice(0, page.detail.problems);
  const more = problems.length - shown.length;
  if (more > 0) page.left.add(counted(more, 'problem'));
  const items = shown.map((problem) => `- ${problemItem(problem, page)}`);
  if (more > 0) items.push(`- … ${grouped(more)} more`);
  return items.join('\n');
}

function problemItem(problem: ReportProblem, page: Page): string {
  const { file, line, message, remedy } = problem;
  const isNamed = file === null || (line === null && message.includes(file));
  const rest = file !== null && message.startsWith(`${file}: `) ? message.slice(file.length + 2) : message;
  return [
    isNamed
      ? proseLine(cutCell(message, page))
      : `${placeOf(problem, page)}: ${proseLine(cutCell(rest, page))}`,
    ...(remedy === null ? [] : [`**What to do:** ${proseLine(cutCell(remedy, page))}`]),
  ].join('<br>');
}

function differenceTable(differences: readonly ReportDifference[], page: Page): string {
  if (differences.length === 0) return '';
  const shown = differences.slice(0, page.detail.problems);
  const more = differences.length - shown.length;
  if (more > 0) page.left.add(counted(more, 'difference'));
  const cell = (text: string | null): string => (text === null ? 'none' : proseLine(cutCell(text, page)));
  const rows = shown.map(
    ({ field, approved, now }) => `| ${cell(field)} | ${cell(approved)} | ${cell(now)} |`,
  );
  if (more > 0) rows.push(`| … ${grouped(more)} more |  |  |`);
  return ['| Field | Approved | Now |', '|---|---|---|', ...rows].join('\n');
}
