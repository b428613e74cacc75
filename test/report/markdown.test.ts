import { describe, expect, test } from 'vitest';
import { failureReport } from '../../src/report/failure.ts';
import { renderMarkdown } from '../../src/report/markdown.ts';
import { VERSION } from '../../src/version.ts';
import { CONTEXT, pages } from './markdown-reports.ts';
import type { PageCase } from './markdown-reports.ts';
import { structure } from './markdown-structure.ts';
import { applied, error, pending, report, step, timeline } from './reports.ts';

const WHOLE = 'the JSON report (output `report-path`)';

function render({ report: seen, headline, ...options }: PageCase): string {
  const markdown = renderMarkdown(seen, { ...options, whole: WHOLE });
  return headline === undefined ? markdown : markdown.replace(/^### .*$/m, () => headline);
}

describe.each(Object.entries(pages))('the page %s', (name, page) => {
  const markdown = render(page);

  test('reads like its golden file', async () => {
    // A release changes no page.
    const released = markdown.replace(`migrate-action v${VERSION} `, 'migrate-action v1.0.0 ');
    await expect(released).toMatchFileSnapshot(`../golden/markdown/${name}.md`);
  });

  test('closes what it opens, and has tables of even rows', () => {
    const seen = structure(markdown);
    expect(seen).toMatchObject({ openFence: null, openFolds: 0, alertsInFolds: 0, tightSummaries: 0 });
    for (const rows of seen.tables) expect(new Set(rows).size).toBe(1);
  });

  test('differs in its last line alone from that of another run at another time', () => {
    const context = {
      ...page.context,
      runUrl: 'https://github.com/octo/orders/actions/runs/9/attempts/2',
      updatedAt: '2027-01-02T03:04:05.000Z',
    };
    const later = render({ ...page, context }).split('\n');
    expect(later.slice(0, -2)).toEqual(markdown.split('\n').slice(0, -2));
    expect(later.at(-2)).toMatch(
      /^<sub>.*\(https:\/\/github\.com\/octo\/orders\/actions\/runs\/9\/attempts\/2\).* · updated 2027-01-02 03:04 UTC<\/sub>$/,
    );
  });

  if (page.report.error !== null) {
    test('says what the database has now and what to do next', () => {
      expect(markdown).toMatch(/^\*\*State of the database:\*\*/m);
      expect(markdown).toMatch(/^\*\*What to do next:\*\*/m);
    });
  }
});

describe('a page', () => {
  test('leaves nothing out while it fits, and says when it does not', () => {
    for (const [name, page] of Object.entries(pages))
      expect([name, render(page).includes('Left out')]).toEqual([name, name.endsWith('too-long')]);
  });

  test('is a summary, and knows of no context, unless told', () => {
    const seen = pages['summary/up-applied']!.report;
    const markdown = renderMarkdown(seen, { budgetBytes: 1_000_000, whole: WHOLE });
    expect(markdown).toContain('```mermaid\n');
    expect(markdown).toMatch(/\n<sub>migrate-action v\d+\.\d+\.\d+<\/sub>\n$/);
  });

  test('has a picture of what ran in a summary, and none in a comment', () => {
    const seen = pages['summary/up-applied']!;
    expect(structure(render(seen)).fences).toEqual(['mermaid']);
    expect(structure(render({ ...seen, kind: 'comment' })).fences).toEqual([]);
  });

  test('says what there is to know of a command that is none', () => {
    const unknown = failureReport(
      null,
      error({ reason: 'invalid-input', message: '"upp" is not a command.' }),
      { dryRun: false, durationMs: 1 },
    );
    expect(renderMarkdown(unknown, { budgetBytes: 1_000_000, whole: WHOLE })).toMatch(
      /^### 🔴 Migrations: invalid input\n[^]*"upp" is not a command\./,
    );
  });

  test('opens short SQL, and any when the dry run failed', () => {
    const long = { sql: 'SELECT 1;\n'.repeat(16) };
    const seen = report({ dryRun: true, status: 'pending', migrations: pending(1, 1) });
    const options = { budgetBytes: 65_000, whole: WHOLE };
    expect(renderMarkdown({ ...seen, steps: [step(1)] }, options)).toContain('<details open><summary>');
    expect(renderMarkdown({ ...seen, steps: [step(1, long)] }, options)).not.toContain('<details open>');
    expect(renderMarkdown({ ...seen, steps: [step(1, long)], error: error({}) }, options)).toContain(
      '<details open>',
    );
  });

  test('has a narrower table in a comment', () => {
    const seen = pages['summary/up-applied']!;
    expect(render(seen)).toContain('| 2026-03-01 09:00:01 | 7 ms | `0001c0ffee5eed42` | yes |\n');
    expect(render({ ...seen, kind: 'comment' })).toContain('| 2026-03-01 | 7&nbsp;ms | `0001c0ff` |\n');
  });

  test('has a row for the migration whose outcome is not known, among however many', () => {
    const seen = report({
      command: 'down',
      status: 'failed',
      migrations: applied(1, 90),
      timeline: timeline('down', [45, 10, 'unknown']),
      error: error({ reason: 'unknown-outcome' }),
    });
    const page = renderMarkdown(seen, { budgetBytes: 65_000, whole: WHOLE, kind: 'comment' });
    expect(page.match(/^\|.*/gm)).toContain(
      '| ❓ not known | `045` | `step_45` | 2026-03-01 | 315&nbsp;ms | `002dc0ff` |',
    );
    const least = renderMarkdown(seen, { budgetBytes: 1000, whole: WHOLE, kind: 'comment' });
    expect(least).toContain('89 applied, 1 not known');
  });

  test('has no table of what is pending when the history was not read', () => {
    const seen = report({ status: 'failed', migrations: pending(1, 3), error: error({}) });
    const page = pages['comment/up-applied']!;
    expect(render({ ...page, report: seen })).toContain('🟡 pending');
    expect(render({ ...page, report: { ...seen, database: null } })).not.toContain('pending');
  });

  test('puts no line end into a sentence, which would be a line break in a comment', () => {
    const noted = renderMarkdown(report({}), {
      budgetBytes: 65_000,
      whole: WHOLE,
      kind: 'comment',
      context: { ...CONTEXT, notes: ['One line.\nAnother.'] },
    });
    expect(noted).toContain('\n\nℹ️ One line.<br>Another.\n\n');
  });
});
