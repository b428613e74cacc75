import type { ReportFinding } from '../engine/report.ts';
import { sortedFindings } from './findings.ts';
import { evidenceInWords } from './rehearsal-words.ts';
import { codeCell, proseLine } from './escape-markdown.ts';
import { placeLink } from './markdown-link.ts';
import { cutCell, cutName } from './markdown-page.ts';
import type { Page } from './markdown-page.ts';
import { counted, grouped } from './words.ts';

/** Blocking findings that the alert tells; the table has them all. */
const IN_ALERT = 5;

/** What stands against a merge, as an alert that nobody overlooks. Empty when nothing does. */
export function blockersAlert(page: Page): string {
  const { standing } = sortedFindings(page.report.findings);
  const blocking = standing.filter(({ severity }) => severity === 'error');
  if (blocking.length === 0) return '';
  const more = blocking.length - IN_ALERT;
  const paragraphs = [
    ...blocking
      .slice(0, IN_ALERT)
      .map((finding) => `**Blocking:** ${placeLink(finding, page.context)}: ${words(finding.message, page)}`),
    ...(more > 0 ? [`${grouped(more)} more in the findings below.`] : []),
  ];
  // GitHub makes an alert of it only when the first line has nothing else.
  return ['> [!WARNING]', paragraphs.map((text) => `> ${text}`).join('\n>\n')].join('\n');
}

const MARKS: Record<ReportFinding['severity'], string> = {
  error: '🛑 blocking',
  warning: '⚠️ warning',
  notice: '💡 notice',
};
/** All findings, most severe first, folded. */
export function markdownFindings(page: Page): string {
  const { report, detail, left } = page;
  const { standing, guarded, refuted, suppressed } = sortedFindings(report.findings);
  if (report.findings.length === 0) return '';
  const ofSeverity = (severity: ReportFinding['severity']): number =>
    standing.filter((one) => one.severity === severity).length;
  const counts = [
    [ofSeverity('error'), 'blocking', 'blocking'],
    [ofSeverity('warning'), 'warning', 'warnings'],
    [ofSeverity('notice'), 'notice', 'notices'],
    [suppressed.length, 'suppressed', 'suppressed'],
    [refuted.length, 'refuted', 'refuted'],
    [guarded.length, 'harmless here', 'harmless here'],
  ] as const;
  const summary = counts
    .filter(([count]) => count > 0)
    .map(([count, one, many]) => counted(count, one, many))
    .join(', ');
  const shown = [...standing, ...suppressed, ...refuted].slice(0, detail.findings);
  const more = report.findings.length - guarded.length - shown.length;
  if (more > 0) left.add(counted(more, 'finding'));
  if (shown.length === 0)
    return standing.length + suppressed.length + refuted.length === 0 ? '' : `**Findings:** ${summary}`;
  const remedies = detail.remedies && shown.some(({ remedy }) => remedy !== '');
  if (!detail.remedies && shown.some(({ remedy }) => remedy !== '')) left.add('what to do about findings');
  return [
    `<details><summary><b>Findings</b>: ${summary}</summary>`,
    table(shown, remedies, page),
    ...(more > 0 ? [`${grouped(more)} more are left out here.`] : []),
    '</details>',
  ].join('\n\n');
}

function table(findings: readonly ReportFinding[], remedies: boolean, page: Page): string {
  const row = (finding: ReportFinding): string[] => [
    markOf(finding),
    placeLink(finding, page.context),
    codeCell(cutName(finding.rule, page)),
    messageOf(finding, page),
    ...(remedies ? [words(finding.remedy, page)] : []),
  ];
  const header = ['Severity', 'Where', 'Rule', 'Message', ...(remedies ? ['What to do'] : [])];
  return [header, header.map(() => '---'), ...findings.map(row)]
    .map((cells) => `| ${cells.join(' | ')} |`)
    .join('\n');
}

function markOf({ severity, suppressed, evidence }: ReportFinding): string {
  if (suppressed !== null) return '⚪ suppressed';
  return evidence === 'refuted' ? '⚪ refuted' : MARKS[severity];
}

/** With what the rehearsal says to it, and why it is suppressed. */
function messageOf(finding: ReportFinding, page: Page): string {
  const said = evidenceInWords(finding);
  const why = finding.suppressed === null ? '' : `<br>**Suppressed:** ${words(finding.suppressed, page)}`;
  return `${words(finding.message, page)}${said === '' ? '' : ` (${said})`}${why}`;
}

function words(text: string, page: Page): string {
  return proseLine(cutCell(text, page));
}
