import { stands } from '../../../src/lint/finding.ts';
import { lint } from '../../../src/lint/lint.ts';
import { rules } from '../../../src/lint/rules/index.ts';
import { readStatements } from '../../../src/lint/statements.ts';
import { analyzeScript } from '../../../src/sql/script.ts';
import { baseSchema } from './base-schema.ts';

export interface Given {
  /** What was applied before. */
  base?: string;
  /** What there is is known to be all: a base schema was read. */
  complete?: boolean;
  /** Of the server, as `server_version_num`. Default 150018. */
  version?: number;
}

export interface Found {
  severity: string;
  message: string;
  remedy: string;
}

/** What a rule finds in a migration that stands, in order. */
export async function found(id: string, sql: string, given: Given = {}): Promise<Found[]> {
  const rule = rules.find((candidate) => candidate.id === id);
  if (!rule) throw new Error(`there is no rule ${id}`);
  const { base = '', complete = false, version = 150018 } = given;
  const files = await readStatements([
    { path: '001_base.sql', source: base, pending: false, assumeInTransaction: false },
    { path: '002_migration.sql', source: sql, pending: true, script: await analyzeScript(sql) },
  ]);
  const findings = lint({
    files,
    serverVersionNum: version,
    rules: [rule],
    level: () => (rule.optIn === true ? rule.severity : undefined),
    ...(complete && { base: baseSchema(files) }),
  });
  return findings.filter(stands).map(({ severity, message, remedy }) => ({ severity, message, remedy }));
}
