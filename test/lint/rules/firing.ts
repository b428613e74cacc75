import { stands } from '../../../src/lint/finding.ts';
import type { LintFinding } from '../../../src/lint/finding.ts';
import { lint } from '../../../src/lint/lint.ts';
import type { LintOptions } from '../../../src/lint/lint.ts';
import { rules } from '../../../src/lint/rules/index.ts';
import type { LintSource } from '../../../src/lint/statements.ts';
import { readStatements } from '../../../src/lint/statements.ts';

export interface Around extends Pick<LintOptions, 'size' | 'timeouts'> {
  /** What was applied before. */
  readonly base?: string;
  /** Major version of the server; 15 if left out. */
  readonly version?: number;
  /** For a text that no engine runs. */
  readonly assumeInTransaction?: boolean;
}

/** What a rule finds in pending files that stands, each file a text of its own. */
export async function firing(
  id: string,
  sql: string | readonly string[],
  { base = '', version = 15, assumeInTransaction, ...options }: Around = {},
): Promise<LintFinding[]> {
  const rule = rules.find((candidate) => candidate.id === id);
  if (!rule) throw new Error(`there is no rule ${id}`);
  const assumed = assumeInTransaction === undefined ? {} : { assumeInTransaction };
  const pending: LintSource[] = [sql].flat().map((source, at) => ({
    path: `00${at + 2}_pending.sql`,
    source,
    pending: true,
    ...assumed,
  }));
  const files = await readStatements([{ path: '001_base.sql', source: base, pending: false }, ...pending]);
  const findings = lint({
    ...options,
    files,
    serverVersionNum: version * 10_000,
    rules: [rule],
    // An opt-in rule is off otherwise; of the others, a level would hide what the rule says itself.
    ...(rule.optIn === true && { level: () => rule.severity }),
  });
  return findings.filter(stands);
}

/** The messages, for what fires and what it says. */
export async function messages(...args: Parameters<typeof firing>): Promise<string[]> {
  return (await firing(...args)).map(({ message }) => message);
}
