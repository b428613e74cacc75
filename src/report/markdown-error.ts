import type { ReportError, ReportProblem } from '../engine/report.ts';
import { codeCell, fence, prose, proseLine } from './escape-markdown.ts';
import type { Detail, LeftOut } from './markdown.ts';
import { grouped } from './words.ts';

/** What stopped the command: what happened and where, what is in the database now, what to do next. */
export function markdownError(error: ReportError, detail: Detail, left: LeftOut): string {
  const cut = (text: string): string => cutText(text, detail, left);
  const place = error.problems.length > 1 ? '' : placeOf(error);
  return [
    labelled('What happened', cut(error.message)),
    place === '' || error.message.includes(place) ? '' : `At ${codeCell(place)}`,
    serverWords(error, cut),
    error.problems.length > 1 ? problemTable(error.problems, detail, left) : '',
    labelled('State of the database', cut(error.state)),
    labelled('What to do next', cut(error.next)),
  ]
    .filter(Boolean)
    .join('\n\n');
}

/** One line of text that was written by us, a file or a server. */
export function problemLine(text: string, detail: Detail, left: LeftOut): string {
  return proseLine(cutText(text, detail, left));
}

function labelled(label: string, text: string): string {
  const written = prose(text);
  // A fence must begin a line.
  return `**${label}:**${written.startsWith('```') ? '\n\n' : ' '}${written}`;
}

/** The failing line and the server's fields, in the form in which psql shows them. */
function serverWords(error: ReportError, cut: (text: string) => string): string {
  const fields = [
    ['DETAIL', error.detail],
    ['HINT', error.hint],
    ['CONTEXT', error.where],
    ['SQLSTATE', error.sqlstate],
  ] as const;
  const lines = [
    ...(error.excerpt === null ? [] : [cut(error.excerpt.replace(/\n+$/, ''))]),
    ...fields.flatMap(([name, text]) => (text === null || text === '' ? [] : [`${name}:  ${cut(text)}`])),
  ];
  return lines.length === 0 ? '' : fence(lines.join('\n'), 'text');
}

function problemTable(problems: readonly ReportProblem[], detail: Detail, left: LeftOut): string {
  const shown = problems.slice(0, detail.problems);
  const more = problems.length - shown.length;
  if (more > 0) left.add(`${grouped(more)} problems`);
  const rows = shown.map((problem) => {
    const place = placeOf(problem);
    const cells = [
      place === '' ? '' : codeCell(place),
      problemLine(problem.message, detail, left),
      problem.remedy === null ? '' : problemLine(problem.remedy, detail, left),
    ];
    return `| ${cells.join(' | ')} |`;
  });
  return ['| Place | Problem | What to do |', '|---|---|---|', ...rows].join('\n');
}

function placeOf({ file, line, column }: Pick<ReportProblem, 'file' | 'line' | 'column'>): string {
  if (file === null) return '';
  return [file, line, line === null ? null : column].filter((part) => part !== null).join(':');
}

function cutText(text: string, detail: Detail, left: LeftOut): string {
  if (text.length <= detail.text) return text;
  left.add('the ends of long texts');
  return `${text.slice(0, detail.text).replace(/[\ud800-\udbff]$/, '')}…`;
}
