/**
 * Scores the rules against a corpus of labelled cases, one JSON object a line:
 *
 *     node bench/lint-corpus.ts cases.jsonl             rates, and every row that fails
 *     node bench/lint-corpus.ts cases.jsonl drop-table  rows of that rule only
 *
 * A violation passes when one of its rules fires, a clean row when none of them does; a row without rules passes
 * when nothing fires. Rows about hazards and rows about style are counted apart, disputed ones not at all.
 */
import { readFileSync } from 'node:fs';
import { stands } from '../src/lint/finding.ts';
import { lint } from '../src/lint/lint.ts';
import { rules } from '../src/lint/rules/index.ts';
import { readStatements } from '../src/lint/statements.ts';

interface Case {
  id: string;
  our_rule: string[] | string | null;
  sql: string;
  setup: string;
  tx_prefix: string;
  expected: 'violation' | 'clean';
  pg_version: string | null;
  assume_in_transaction: boolean | null;
  disputed: string | null;
  suppressed?: unknown;
}

const [, , file = '', only] = process.argv;
const styles = new Set(rules.filter(({ family }) => family === 'style').map(({ id }) => id));
/** What a row without rules says nothing about: matters of taste. */
const quiet = new Set(rules.filter(({ optIn, id }) => optIn === true || styles.has(id)).map(({ id }) => id));
const known = new Set(rules.map(({ id }) => id));
const cases = readFileSync(file, 'utf8')
  .split('\n')
  .filter((line) => line !== '')
  .map((line) => JSON.parse(line) as Case)
  .filter(({ disputed }) => disputed === null)
  // Of what only the other tool warns of there is nothing to learn.
  .filter(({ our_rule, expected }) => our_rule !== null || expected === 'clean')
  .filter((row) => only === undefined || expectedRules(row)?.includes(only));

const scores = new Map<string, { passed: number; all: number }>();
const missing = new Map<string, number>();
for (const row of cases) {
  const expected = expectedRules(row);
  const fired = await run(row);
  const relevant = fired.filter((id) => (expected === null ? !quiet.has(id) : expected.includes(id)));
  const passed = row.expected === 'violation' ? relevant.length > 0 : relevant.length === 0;
  const kind = expected?.every(isStyle) ? 'style' : 'hazard';
  const score = scores.get(`${kind} ${row.expected}`) ?? { passed: 0, all: 0 };
  scores.set(`${kind} ${row.expected}`, { passed: score.passed + (passed ? 1 : 0), all: score.all + 1 });
  if (passed) continue;
  const absent = expected?.filter((id) => !known.has(id)) ?? [];
  for (const id of absent) missing.set(id, (missing.get(id) ?? 0) + 1);
  console.log(`\n${row.id}\n  expected ${row.expected} of ${expected?.join(', ') ?? 'nothing at all'}`);
  console.log(`  fired ${fired.join(', ') || 'nothing'}; version ${row.pg_version ?? '-'}`);
  if (absent.length > 0) console.log(`  no such rule yet: ${absent.join(', ')}`);
  for (const [name, sql] of Object.entries({ setup: row.setup, before: row.tx_prefix, sql: row.sql })) {
    if (sql !== '') console.log(`  ${name}: ${sql.trim().replaceAll('\n', '\n    ')}`);
  }
}

console.log('');
for (const [kind, { passed, all }] of [...scores].sort()) {
  console.log(`${kind}: ${passed} of ${all} (${((100 * passed) / all).toFixed(1)} %)`);
}
for (const [id, count] of [...missing].sort()) console.log(`no rule ${id}: ${count} rows`);

/** The rules that fire, guards and comments allowing. */
async function run({ setup, tx_prefix, sql, pg_version, assume_in_transaction }: Case): Promise<string[]> {
  const prefix = tx_prefix === '' ? '' : `${tx_prefix.trimEnd().replace(/;?$/, ';')}\n`;
  const files = await readStatements([
    { path: 'setup.sql', source: setup, pending: false, assumeInTransaction: false },
    {
      path: 'case.sql',
      source: prefix + sql,
      pending: true,
      // Where a row does not say, it is what the engine makes of the file.
      ...(assume_in_transaction !== null && {
        assumeInTransaction: prefix !== '' || assume_in_transaction,
      }),
    },
  ]);
  const findings = lint({
    files,
    serverVersionNum: Number(pg_version ?? '15') * 10_000,
    level: (rule) => rule.severity,
  });
  const own = findings.filter((finding) => stands(finding) && finding.statement.start >= prefix.length);
  return [...new Set(own.map(({ rule }) => rule.id))].sort();
}

function expectedRules({ our_rule }: Case): string[] | null {
  if (our_rule === null) return null;
  return Array.isArray(our_rule) ? our_rule : [our_rule];
}

function isStyle(id: string): boolean {
  return styles.has(id) || id.startsWith('style-');
}
