import type { ReportError, ReportFinding, ReportProblem, ReportWarning } from '../engine/report.ts';
import { stands } from '../report/findings.ts';
import type { JsonReport } from '../report/json.ts';
import { reasonInWords } from '../report/reason-words.ts';
import { visible, withoutWorkflowCommands } from '../report/visible.ts';
import { counted } from '../report/words.ts';

export interface Annotation {
  kind: 'error' | 'warning' | 'notice';
  message: string;
  properties: { title?: string; file?: string; startLine?: number; startColumn?: number };
}

/** The runner keeps the first ten of a kind of each step. */
const MOST = 10;
/** The runner cuts a message at 4,096 characters; what to do next must not be what is lost. */
const LONGEST = 4000;

/**
 * What is shown on the run's page and beside the lines of the files, most severe first: what stopped the
 * command, findings, warnings, and what there is to say of the comment.
 */
export function annotationsOf(
  { error, findings, warnings }: Pick<JsonReport, 'error' | 'findings' | 'warnings'>,
  notice: string | null = null,
): Annotation[] {
  const found = findings.filter(stands).map(findingAnnotation);
  const ofKind = (kind: Annotation['kind']): Annotation[] =>
    found.filter((annotation) => annotation.kind === kind);
  return [
    ...limited([...(error ? errorAnnotations(error) : []), ...ofKind('error')], 'problem'),
    ...limited([...ofKind('warning'), ...warnings.map(warningAnnotation)], 'warning'),
    ...limited([...(notice === null ? [] : [noticeAnnotation(notice)]), ...ofKind('notice')], 'notice'),
  ];
}

function errorAnnotations(error: ReportError): Annotation[] {
  const title = reasonInWords(error.reason);
  const several = error.problems.length > 1;
  const main: Annotation = {
    kind: 'error',
    message: fitting([error.message, error.detail, error.hint, error.state, error.next]),
    // The file of an error that counts several problems is only that of the first.
    properties: { title, ...(several ? {} : placeOf(error)) },
  };
  return several ? [main, ...error.problems.map((problem) => problemAnnotation(problem, title))] : [main];
}

function problemAnnotation(problem: ReportProblem, title: string): Annotation {
  return {
    kind: 'error',
    message: fitting([problem.message, problem.remedy]),
    properties: { title, ...placeOf(problem) },
  };
}

function warningAnnotation({ message, file }: ReportWarning): Annotation {
  return {
    kind: 'warning',
    message: fitting([message]),
    properties: placeOf({ file, line: null, column: null }),
  };
}

function findingAnnotation(finding: ReportFinding): Annotation {
  return {
    kind: finding.severity,
    message: fitting([finding.message, finding.remedy]),
    properties: { title: visible(finding.rule), ...placeOf(finding) },
  };
}

function noticeAnnotation(message: string): Annotation {
  return {
    kind: 'notice',
    message: fitting([message]),
    properties: { title: 'No comment on the pull request' },
  };
}

function limited(annotations: readonly Annotation[], noun: string): Annotation[] {
  const [first] = annotations;
  if (first === undefined || annotations.length <= MOST) return [...annotations];
  const left = annotations.length - (MOST - 1);
  const more: Annotation = {
    kind: first.kind,
    message: `${counted(left, `more ${noun}`)}: the job summary and the JSON report list them all.`,
    properties: {},
  };
  return [...annotations.slice(0, MOST - 1), more];
}

function placeOf({
  file,
  line,
  column,
}: Pick<ReportProblem, 'file' | 'line' | 'column'>): Annotation['properties'] {
  if (file === null) return {};
  return {
    file,
    ...(line === null ? {} : { startLine: line }),
    ...(line === null || column === null ? {} : { startColumn: column }),
  };
}

function fitting(parts: readonly (string | null)[]): string {
  const said = parts.filter((part) => part !== null && part !== '').join('\n');
  // The runner writes it to the log as well, whose page reads `##[` as markup.
  const text = withoutWorkflowCommands(visible(said));
  return text.length <= LONGEST ? text : `${text.slice(0, LONGEST - 1)}…`;
}
