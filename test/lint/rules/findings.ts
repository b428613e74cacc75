import { lint } from '../../../src/lint/lint.ts';
import type { LintOptions } from '../../../src/lint/lint.ts';
import { stands } from '../../../src/lint/finding.ts';
import type { LintFinding } from '../../../src/lint/finding.ts';
import type { Rule } from '../../../src/lint/rule.ts';
import { readStatements } from '../../../src/lint/statements.ts';

export interface Surroundings extends Pick<LintOptions, 'base' | 'size' | 'timeouts'> {
  /** Of an applied file. */
  readonly before?: string;
  /** Major version; 17 if left out. */
  readonly version?: number;
}

/** What a rule has to say of pending files, each a text of its own: what guards hold back left out. */
export async function findings(
  rule: Rule,
  sql: string | readonly string[],
  surroundings: Surroundings = {},
): Promise<LintFinding[]> {
  return (await allFindings(rule, sql, surroundings)).filter(stands);
}

/** With what guards hold back. */
export async function allFindings(
  rule: Rule,
  sql: string | readonly string[],
  { before = '', version = 17, ...options }: Surroundings = {},
): Promise<LintFinding[]> {
  const pending = typeof sql === 'string' ? [sql] : sql;
  const files = await readStatements([
    { path: '001.sql', source: before, pending: false },
    ...pending.map((source, at) => ({ path: `00${at + 2}.sql`, source, pending: true })),
  ]);
  for (const { statements } of files) {
    for (const { parseError, sql: text } of statements)
      if (parseError) throw new Error(`${parseError}: ${text}`);
  }
  return lint({ ...options, files, serverVersionNum: version * 10_000, rules: [rule] });
}

/** The messages of what stands. */
export async function messages(...args: Parameters<typeof findings>): Promise<string[]> {
  return (await findings(...args)).map(({ message }) => message);
}

/** The severities of what stands. */
export async function severities(...args: Parameters<typeof findings>): Promise<string[]> {
  return (await findings(...args)).map(({ severity }) => severity);
}
