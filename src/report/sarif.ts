import type { ReportFinding } from '../engine/report.ts';
import { VERSION } from '../version.ts';
import { evidenceInWords } from './rehearsal-words.ts';
import { visible } from './visible.ts';

/** What SARIF tells of a rule. */
export interface SarifRule {
  id: string;
  summary: string;
  severity: ReportFinding['severity'];
  /** Of its page. */
  helpUrl: string;
}

const LEVELS = { error: 'error', warning: 'warning', notice: 'note' } as const;

/**
 * The findings as SARIF 2.1.0, which GitHub code scanning takes. Suppressed and refuted ones are in it, marked so.
 *
 * @param rules of every rule that a finding names
 * @param fingerprint what makes a finding the same after lines were put in front of it: hex digits
 */
export function sarifText(
  findings: readonly ReportFinding[],
  rules: readonly SarifRule[],
  fingerprint: (finding: ReportFinding) => string,
): string {
  const used = rules.filter(({ id }) => findings.some(({ rule }) => rule === id));
  const log = {
    $schema: 'https://json.schemastore.org/sarif-2.1.0.json',
    version: '2.1.0',
    runs: [
      {
        tool: {
          driver: {
            name: 'migrate-action',
            semanticVersion: VERSION,
            rules: used.map(({ id, summary, severity, helpUrl }) => ({
              id,
              shortDescription: { text: summary },
              helpUri: helpUrl,
              defaultConfiguration: { level: LEVELS[severity] },
            })),
          },
        },
        // GitHub counts code points as it does in annotations.
        columnKind: 'unicodeCodePoints',
        results: findings.map((finding) => resultOf(finding, used, fingerprint)),
      },
    ],
  };
  return `${JSON.stringify(log, undefined, 2)}\n`;
}

function resultOf(
  finding: ReportFinding,
  rules: readonly SarifRule[],
  fingerprint: (finding: ReportFinding) => string,
): object {
  const { rule, severity, file, line, column, message, remedy, suppressed, evidence } = finding;
  const index = rules.findIndex(({ id }) => id === rule);
  const said = evidenceInWords(finding);
  return {
    ruleId: rule,
    ...(index < 0 ? {} : { ruleIndex: index }),
    level: LEVELS[severity],
    message: { text: visible([message, remedy, said === '' ? '' : `(${said})`].filter(Boolean).join(' ')) },
    locations: [
      {
        physicalLocation: {
          artifactLocation: {
            uri: encodeURI(file.replaceAll('\\', '/')).replace(/[?#]/g, encodeURIComponent),
          },
          // Code scanning shows nothing without a line.
          region: {
            startLine: line ?? 1,
            ...(column === null || line === null ? {} : { startColumn: column }),
          },
        },
      },
    ],
    partialFingerprints: { 'migrateActionFinding/v1': fingerprint(finding) },
    properties: { evidence },
    ...suppressions(suppressed, evidence),
  };
}

function suppressions(suppressed: string | null, evidence: ReportFinding['evidence']): object {
  if (suppressed !== null)
    return { suppressions: [{ kind: 'inSource', justification: visible(suppressed) }] };
  if (evidence !== 'refuted') return {};
  return {
    suppressions: [
      {
        kind: 'external',
        justification: 'Refuted: it was run on a throw-away server, and did nothing of the kind.',
      },
    ],
  };
}
