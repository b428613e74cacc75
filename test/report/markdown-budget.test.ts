import { describe, expect, test } from 'vitest';
import type { JsonReport } from '../../src/report/json.ts';
import { renderMarkdown } from '../../src/report/markdown.ts';
import { HOSTILE } from './markdown-reports-hostile.ts';
import { CONTEXT, pages } from './markdown-reports.ts';
import { structure } from './markdown-structure.ts';
import { applied, error, finding, migration, pending, problem, report, rollback, step } from './reports.ts';

const WHOLE = 'the JSON report (output `report-path`)';
const options = { whole: WHOLE, context: CONTEXT };

const BUDGETS = [3_000_000, 1_000_000, 300_000, 65_000, 40_000, 20_000];

function render(seen: JsonReport, budgetBytes: number): string {
  return renderMarkdown(seen, { ...options, budgetBytes, kind: 'comment' });
}

function leftOut(page: string): string[] | undefined {
  return /\*\*Left out to fit:\*\* (.+?)\. All of it is in the JSON report/.exec(page)?.[1]?.split('; ');
}

function expectWhole(page: string): void {
  expect(structure(page)).toMatchObject({ openFence: null, openFolds: 0, tightSummaries: 0 });
}

/** 500 files with 5 MB of SQL, their rollback scripts, and something to say about each. */
const statement = `INSERT INTO words VALUES ('${'grüße '.repeat(9)}');\n`;
const sql = statement.repeat(Math.ceil(5_000_000 / 500 / Buffer.byteLength(statement)));
const numbers = Array.from({ length: 500 }, (_, index) => index + 1);
const huge = report({
  dryRun: true,
  status: 'pending',
  planDigest: 'ab'.repeat(32),
  targetVersion: '500',
  migrations: pending(1, 500),
  steps: numbers.map((number) => step(number, { sql, rollback: rollback(number, sql) })),
  findings: numbers.map((number) =>
    finding({
      severity: number % 50 === 0 ? 'error' : 'notice',
      file: `migrations/versions/${number}.sql`,
      message: 'Takes ACCESS EXCLUSIVE on a table. '.repeat(5),
      remedy: 'Do it in two migrations. '.repeat(5),
    }),
  ),
  warnings: numbers.map((number) => ({
    code: 'large-file',
    message: `migrations/versions/${number}.sql has 11 MB: the server reads all of it before it runs any.`,
    file: null,
  })),
});

describe('a page of 500 files with 5 MB of SQL', () => {
  test.each(BUDGETS)('keeps to %i bytes and still says the essential', (budgetBytes) => {
    const page = render(huge, budgetBytes);
    expect(Buffer.byteLength(page)).toBeLessThanOrEqual(budgetBytes);
    expect(page).toMatch(
      /^### 🛑 Migrations: 10 blocking findings · 500 pending for `orders-prod` · dry run passed · 490 other findings\n/,
    );
    expect(page).toContain('> [!WARNING]\n> **Blocking:** [`50.sql:1`]');
    expect(page).toMatch(/Findings(?:<\/b>)?:(?:\*\*)? 10 blocking, 490 notices/);
    expect(page).toContain('**SQL to run:** 500 files, ');
    expect(page).toMatch(/Rollback SQL \(down\)(?:<\/b>)?:(?:\*\*)? 500 files, /);
    expect(page).toContain('**Plan** `abababababab` for commit ');
    expect(leftOut(page)).not.toBeUndefined();
    expect(page).not.toContain('\ufffd');
    expectWhole(page);
  });

  test('gives up the rollback SQL first, then SQL, then remedies, then rows', () => {
    const seen = { ...huge, warnings: [], findings: huge.findings.slice(0, 40) };
    expect(leftOut(render(seen, 12_000_000))).toBeUndefined();
    expect(leftOut(render(seen, 8_000_000))).toEqual(['the rollback SQL']);
    expect(leftOut(render(seen, 3_000_000))).toEqual([
      'SQL beyond 50 lines or 4,000 bytes of a file',
      'the rollback SQL',
    ]);
    expect(leftOut(render(seen, 1_000_000))).toEqual([
      'SQL beyond 10 lines or 800 bytes of a file',
      'the rollback SQL',
    ]);
    expect(leftOut(render(seen, 100_000))).toEqual(['the SQL', 'the rollback SQL']);
    expect(leftOut(render(seen, 56_000))).toEqual([
      'what to do about findings',
      'the SQL',
      'the rollback SQL',
    ]);
    expect(leftOut(render(seen, 30_000))).toEqual([
      'what to do about findings',
      '450 of 500 files to run',
      'the SQL',
      'the rollback SQL',
    ]);
    expect(leftOut(render(seen, 12_000))).toEqual([
      'the status table',
      '40 findings',
      '500 of 500 files to run',
      'the SQL',
      'the rollback SQL',
    ]);
  });

  test('keeps its first line when nothing else fits', () => {
    expect(render({ ...huge, findings: [] }, 300)).toBe(
      `### 🟡 Migrations: 500 pending for \`orders-prod\` · dry run passed\n\nToo long to show here. All of it is in ${WHOLE}.\n`,
    );
  });
});

describe('a page at any budget', () => {
  test.each(Object.entries(pages))('closes what it opens and keeps to it: %s', (_, page) => {
    for (let budgetBytes = 100_000; budgetBytes > 700; budgetBytes = Math.floor(budgetBytes * 0.8)) {
      const markdown = renderMarkdown(page.report, { ...options, ...page, budgetBytes });
      expect(Buffer.byteLength(markdown)).toBeLessThanOrEqual(budgetBytes);
      expectWhole(markdown);
    }
  });

  test('says what the database has now, however long everything is', () => {
    const long = 'word '.repeat(100_000);
    const failed = report({
      status: 'failed',
      database: { name: long, schema: long, table: long, serverVersion: long },
      migrations: numbers.map((number) => migration(number, 'failed', { name: long, version: long })),
      error: error({
        message: long,
        state: `Nothing remains. ${long}`,
        next: `Run up again. ${long}`,
        file: long,
        line: 1,
        excerpt: long,
        detail: long,
        problems: numbers.map(() => problem({ message: long, remedy: long, file: long, line: 1 })),
        differences: numbers.map(() => ({ field: long, approved: long, now: long })),
      }),
      warnings: numbers.map(() => ({ code: 'connection', message: long, file: null })),
    });
    for (const budgetBytes of BUDGETS) {
      const page = render(failed, budgetBytes);
      expect(page).toContain('**State of the database:** Nothing remains. ');
      expect(page).toContain('**What to do next:** Run up again. ');
      expect(leftOut(page)).toContain('the ends of long texts');
    }
  });

  test('fits into a comment even if every text is hostile and long', () => {
    const long = HOSTILE.repeat(500);
    const seen = pages['comment/hostile']!;
    const everywhere = JSON.parse(JSON.stringify(seen.report), (_, value: unknown) =>
      value === HOSTILE ? long : value,
    ) as JsonReport;
    const page = render(everywhere, 65_000);
    expect(Buffer.byteLength(page)).toBeLessThanOrEqual(65_000);
    expect(page).toContain('**State of the database:**');
    expectWhole(page);
  });
});

describe('a page that is too long for its table or its texts', () => {
  test('keeps the rows that are out of the ordinary', () => {
    const rows = [...applied(1, 250), migration(251, 'mismatch'), ...applied(252, 500)];
    const page = render(report({ command: 'status', migrations: rows }), 10_000);
    expect(page).toContain('| 🛑 mismatch | `251` | `step_251` |');
    expect(leftOut(page)).toEqual(['rows of the status table']);
  });

  test('counts the problems and the differences that it does not list', () => {
    const one = problem({ message: 'x'.repeat(3000), file: 'f.sql', line: 1 });
    const failed = report({
      status: 'failed',
      error: error({
        message: '900 problems.',
        problems: Array.from({ length: 900 }, () => one),
        differences: Array.from({ length: 900 }, () => ({ field: 'f', approved: null, now: 'x' })),
      }),
    });
    const page = render(failed, 60_000);
    expect(page.match(/`f\.sql:1`/g)).toHaveLength(20);
    expect(page).toContain('\n- … 880 more\n');
    expect(leftOut(page)).toEqual(['880 problems', 'the ends of long texts', '880 differences']);
  });
});
