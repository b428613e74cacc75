import { describe, expect, it } from 'vitest';
import { stands } from '../../src/lint/finding.ts';
import { commentFindings, lint } from '../../src/lint/lint.ts';
import type { LintOptions } from '../../src/lint/lint.ts';
import type { Rule } from '../../src/lint/rule.ts';
import { rule as unknownRule } from '../../src/lint/rules/suppression-unknown-rule.ts';
import { rule as withoutReason } from '../../src/lint/rules/suppression-without-reason.ts';
import { rule as unused } from '../../src/lint/rules/unused-suppression.ts';
import { readStatements } from '../../src/lint/statements.ts';
import { Suppressions } from '../../src/lint/suppressions.ts';
import { dropTable } from './kit.ts';

const truncate: Rule = {
  ...dropTable,
  id: 'truncate',
  *check(statement) {
    if (statement.node && 'TruncateStmt' in statement.node)
      yield { statement, message: 'truncates', remedy: '' };
  },
};
const rules = [dropTable, truncate, unknownRule, withoutReason, unused];

/** What is found, one line for each: the line, the rule, and the reason if it is suppressed. */
async function findings(sql: string, options: Partial<LintOptions> = {}): Promise<string[]> {
  const files = await readStatements([{ path: 'a.sql', source: sql, pending: true }]);
  const suppressions = new Suppressions(files, [...rules.map(({ id }) => id), 'seen-later']);
  const all = { files, serverVersionNum: 160000, rules, suppressions, ...options };
  const found = [...lint(all), ...commentFindings(all, suppressions)];
  return found.map(
    ({ line, rule, suppressed }) => `${line} ${rule.id}${suppressed === undefined ? '' : `: ${suppressed}`}`,
  );
}

describe('a comment of ours', () => {
  it.each([
    ['-- migrate-ignore: drop-table — kept elsewhere'],
    ['-- migrate-ignore: drop-table -- kept elsewhere'],
    ['-- migrate-ignore: drop-table - kept elsewhere'],
    ['-- migrate-ignore: drop-table: kept elsewhere'],
    ['--migrate-ignore: drop-table kept elsewhere'],
    ['/* migrate-ignore: drop-table — kept elsewhere */'],
  ])('suppresses what the statement below it does: %s', async (comment) => {
    expect(await findings(`${comment}\nDROP TABLE a;\nDROP TABLE b;`)).toEqual([
      '2 drop-table: kept elsewhere',
      '3 drop-table',
    ]);
  });

  it('names several rules', async () => {
    const sql = `-- migrate-ignore: truncate, drop-table — kept elsewhere\nDROP TABLE a;`;
    expect(await findings(sql)).toEqual(['2 drop-table: kept elsewhere', '1 unused-suppression']);
  });

  it('may have other comments and empty lines between it and its statement', async () => {
    const sql = '-- migrate-ignore: drop-table — kept\n\n-- The old one.\nDROP TABLE a;';
    expect(await findings(sql)).toEqual(['4 drop-table: kept']);
  });

  it('may stand in its statement, or behind it on its line', async () => {
    const sql = `DROP TABLE -- migrate-ignore: drop-table — kept
  a;
DROP TABLE b; -- migrate-ignore: drop-table — kept
DROP TABLE c;`;
    expect(await findings(sql)).toEqual(['1 drop-table: kept', '3 drop-table: kept', '4 drop-table']);
  });

  it('is none in a literal', async () => {
    const sql = `SELECT '\n-- migrate-ignore: drop-table — kept\n'; DROP TABLE a;`;
    expect(await findings(sql)).toEqual(['3 drop-table']);
  });

  it('is about the whole file at its head', async () => {
    const sql = '-- migrate-ignore-file: drop-table — kept\nDROP TABLE a;\nDROP TABLE b;';
    expect(await findings(sql)).toEqual(['2 drop-table: kept', '3 drop-table: kept']);
  });

  it('is about nothing when it means the file and stands behind its first statement', async () => {
    const sql = 'DROP TABLE a;\n-- migrate-ignore-file: drop-table — kept\nDROP TABLE b;';
    expect(await findings(sql)).toEqual(['1 drop-table', '3 drop-table', '2 unused-suppression']);
  });

  it('needs a reason', async () => {
    expect(await findings('-- migrate-ignore: drop-table\nDROP TABLE a;')).toEqual([
      '2 drop-table: no reason given',
      '1 suppression-without-reason',
    ]);
  });

  it('needs rules that there are', async () => {
    const files = await readStatements([
      { path: 'a.sql', source: '-- migrate-ignore: drop-tabel — kept\nDROP TABLE a;', pending: true },
    ]);
    const suppressions = new Suppressions(files, ['drop-table']);
    expect([...suppressions.problems(() => true)]).toMatchObject([
      { rule: 'suppression-unknown-rule', remedy: 'Did you mean "drop-table"?' },
    ]);
    expect(await findings('-- migrate-ignore — kept\nDROP TABLE a;')).toEqual([
      '2 drop-table',
      '1 suppression-unknown-rule',
    ]);
  });

  it('is not called unused for what was not looked for', async () => {
    const sql = '-- migrate-ignore: truncate, seen-later — kept\nCREATE TABLE a ();';
    expect(await findings(sql, { level: (rule) => (rule === truncate ? 'off' : undefined) })).toEqual([]);
    expect(await findings(sql)).toEqual(['1 unused-suppression']);
  });
});

describe('a comment of another tool', () => {
  it.each([
    ['-- squawk-ignore ban-drop-table', 'a comment for squawk'],
    ['-- squawk-ignore prefer-robust-stmts, ban-drop-table -- archived', 'archived'],
    ['/* squawk-ignore ban-drop-table */', 'a comment for squawk'],
    ['-- squawk-ignore', 'a comment for squawk'],
    ['-- eugene: ignore', 'a comment for eugene'],
    ['-- atlas:nolint DS102', 'a comment for atlas'],
    ['-- atlas:nolint data_depend destructive', 'a comment for atlas'],
    ['-- atlas:nolint', 'a comment for atlas'],
    ['-- pgfence-ignore: drop-table', 'a comment for pgfence'],
    ['-- pgfence-ignore', 'a comment for pgfence'],
    ['-- pgls-ignore lint/safety/banDropTable: archived', 'archived'],
    ['-- pgt-ignore banDropTable', 'a comment for postgres-language-server'],
    ['-- pgls-ignore lint', 'a comment for postgres-language-server'],
  ])('suppresses what it names: %s', async (comment, reason) => {
    expect(await findings(`${comment}\nDROP TABLE a;\nDROP TABLE b;`)).toEqual([
      `2 drop-table: ${reason}`,
      '3 drop-table',
    ]);
  });

  it.each([
    ['-- squawk-ignore renaming-table'],
    ['-- eugene: ignore E2, E3'],
    ['-- eugene: ignore: E2'],
    ['-- atlas:nolint BC101'],
    ['-- pgfence-ignore: rename-table'],
    ['-- pgls-ignore lint/safety/renamingTable: later'],
    ['-- squawk-ignored ban-drop-table'],
  ])('suppresses nothing else, and is not called unused: %s', async (comment) => {
    expect(await findings(`${comment}\nDROP TABLE a;`)).toEqual(['2 drop-table']);
  });

  it.each([
    ['-- squawk-ignore-file ban-drop-table\nDROP TABLE a;\nDROP TABLE b;'],
    ['-- squawk-ignore-file\nDROP TABLE a;\nDROP TABLE b;'],
    ['-- pgls-ignore-all lint/safety/banDropTable: old\nDROP TABLE a;\nDROP TABLE b;'],
    ['-- atlas:nolint destructive\n\nDROP TABLE a;\nDROP TABLE b;'],
  ])('is about the file: %j', async (sql) => {
    const found = await findings(sql);
    expect(found).toHaveLength(2);
    for (const line of found) expect(line).toMatch(/^\d drop-table: /);
  });

  it('is about a range', async () => {
    const sql = `-- pgls-ignore-start lint/safety/banDropTable: old
DROP TABLE a;
-- pgls-ignore-end lint/safety/banDropTable
DROP TABLE b;`;
    expect(await findings(sql)).toEqual(['2 drop-table: old', '4 drop-table']);
  });
});

it('makes a finding one that does not stand', async () => {
  const files = await readStatements([
    { path: 'a.sql', source: '-- migrate-ignore: drop-table — kept\nDROP TABLE a;', pending: true },
  ]);
  const found = lint({ files, serverVersionNum: 160000, rules });
  expect(found.filter(({ rule }) => rule === dropTable).map(stands)).toEqual([false]);
});
