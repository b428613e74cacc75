import { createHash } from 'node:crypto';
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
 * @param rules every rule that a finding may name
 */
export function sarifText(findings: readonly ReportFinding[], rules: readonly SarifRule[]): string {
  const prints = fingerprints(findings);
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
        results: findings.map((finding, index) => resultOf(finding, used, prints[index] ?? '')),
      },
    ],
  };
  return `${JSON.stringify(log, undefined, 2)}\n`;
}

function resultOf(finding: ReportFinding, rules: readonly SarifRule[], fingerprint: string): object {
  const { rule, severity, file, line, column, message, remedy, evidence } = finding;
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
    partialFingerprints: { 'migrateActionFinding/v1': fingerprint },
    properties: { evidence },
    ...suppressions(finding),
  };
}

/** Lines that are put in front of a finding do not make it another: what is found, in which file, and which of a kind. */
function fingerprints(findings: readonly ReportFinding[]): string[] {
  const seen = new Map<string, number>();
  return findings.map(({ rule, file, message }) => {
    const key = JSON.stringify([rule, file, message]);
    const number = seen.get(key) ?? 0;
    seen.set(key, number + 1);
    return createHash('sha256').update(`${key}${number}`).digest('hex');
  });
}

function suppressions({ suppressed, guarded, evidence }: ReportFinding): object {
  if (guarded !== null) return { suppressions: [{ kind: 'external', justification: visible(guarded) }] };
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
