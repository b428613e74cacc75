import { findingRules } from './finding-rules.ts';

/** Where the pages of the rules are. */
const PAGES = 'https://github.com/org/migrate-action/blob/v1/docs/rules';

/** What SARIF tells of each rule. */
export function sarifRules(): {
  id: string;
  summary: string;
  severity: 'error' | 'warning' | 'notice';
  helpUrl: string;
}[] {
  return findingRules.map(({ id, summary, severity }) => ({
    id,
    summary,
    severity,
    helpUrl: `${PAGES}/${id}.md`,
  }));
}
