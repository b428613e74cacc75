import { describe, expect, test } from 'vitest';
import { renderMarkdown } from '../../src/report/markdown.ts';
import { failureReport } from '../../src/report/failure.ts';
import { reports } from './markdown-reports.ts';
import { applied, error, migration, pending, problem, report, step } from './reports.ts';

const options = { budgetBytes: 1_000_000, whole: 'the JSON report (output `report-path`)' };

describe('a page', () => {
  test.each(Object.keys(reports))('reads like its golden file: %s', async (name) => {
    await expect(renderMarkdown(reports[name]!, options)).toMatchFileSnapshot(
      `../golden/markdown/${name}.md`,
    );
  });

  test('can be made when not even the command is known', () => {
    const unknown = failureReport(
      null,
      error({ reason: 'invalid-input', message: '"upp" is not a command.' }),
      {
        dryRun: false,
        durationMs: 1,
      },
    );
    expect(renderMarkdown(unknown, options)).toMatch(/^### 🔴 Invalid input\.\n[^]*"upp" is not a command\./);
  });

  test('says all and leaves nothing out while it fits', () => {
    for (const known of Object.values(reports))
      expect(renderMarkdown(known, options)).not.toContain('Left out');
  });
});

describe('a page of 500 migrations with 5 MB of SQL', () => {
  const statement = `INSERT INTO words VALUES ('${'grüße '.repeat(9)}');\n`;
  const lines = Math.ceil(5_000_000 / 500 / Buffer.byteLength(statement));
  const huge = report({
    dryRun: true,
    status: 'pending',
    planDigest: 'ab'.repeat(32),
    migrations: pending(1, 500),
    steps: pending(1, 500).map((_, at) => step(at + 1, { sql: statement.repeat(lines) })),
  });
  const budgets = [2_000_000, 1_000_000, 200_000, 60_000, 20_000, 4000];

  test.each(budgets)('keeps to a budget of %i bytes and says what it left out', (budgetBytes) => {
    const page = renderMarkdown(huge, { ...options, budgetBytes });
    expect(Buffer.byteLength(page)).toBeLessThanOrEqual(budgetBytes);
    expect(page).toMatch(
      /^### 🟡 Dry run: up would apply 500 migrations, 001 to 500\. Nothing was changed\.\n/,
    );
    expect(page).toContain('**Plan** `abababababab`');
    expect(page).toMatch(
      /\*\*Left out to fit:\*\* .+ All of it is in the JSON report \(output `report-path`\)\.\n$/,
    );
    expectWhole(page);
  });

  test('gives up SQL before it gives up names', () => {
    expect(leftOut(huge, 3_000_000)).toEqual(['SQL beyond 50 lines or 4,000 bytes of a file']);
    expect(leftOut(huge, 1_000_000)).toEqual(['SQL beyond 10 lines or 800 bytes of a file']);
    expect(leftOut(huge, 100_000)).toEqual(['the SQL']);
    expect(leftOut(huge, 20_000)).toEqual(['450 of 500 files to run', 'the SQL']);
    expect(leftOut(huge, 4000)).toEqual(['500 of 500 files to run']);
  });

  test('never cuts a character in two', () => {
    expect(renderMarkdown(huge, { ...options, budgetBytes: 1_000_000 })).not.toContain('\ufffd');
  });

  test('keeps its first line when nothing else fits', () => {
    expect(renderMarkdown(huge, { ...options, budgetBytes: 300 })).toBe(
      '### 🟡 Dry run: up would apply 500 migrations, 001 to 500. Nothing was changed.\n\nToo long to show here. All of it is in the JSON report (output `report-path`).\n',
    );
  });
});

describe('a page that is too long for its table or its texts', () => {
  test('keeps the rows that are out of the ordinary', () => {
    const rows = [...applied(1, 250), migration(251, 'mismatch'), ...applied(252, 500)];
    const page = renderMarkdown(report({ command: 'status', migrations: rows }), {
      ...options,
      budgetBytes: 10_000,
    });
    expect(page).toContain('| 🛑 mismatch | `251` | `step_251` |');
    expect(page).toContain('rows of the status table');
  });

  test('cuts the texts of the error and counts the problems that it does not list', () => {
    const one = problem({ message: 'x'.repeat(3000), file: 'f.sql', line: 1 });
    const failed = report({
      status: 'failed',
      error: error({ message: '900 problems.', problems: Array.from({ length: 900 }, () => one) }),
    });
    const page = renderMarkdown(failed, { ...options, budgetBytes: 60_000 });
    expect(page.match(/`f\.sql:1`/g)).toHaveLength(20);
    expect(page).toMatch(/\*\*Left out to fit:\*\* 880 problems; the ends of long texts\./);
  });
});

function leftOut(of: Parameters<typeof renderMarkdown>[0], budgetBytes: number): string[] | undefined {
  const page = renderMarkdown(of, { ...options, budgetBytes });
  return /\*\*Left out to fit:\*\* (.+?)\. All of it/.exec(page)?.[1]?.split('; ');
}

/** Every fence and every fold that is opened is closed. */
function expectWhole(page: string): void {
  expect((page.match(/^```/gm) ?? []).length % 2).toBe(0);
  expect(page.match(/<details/g)?.length).toBe(page.match(/<\/details>/g)?.length);
}
