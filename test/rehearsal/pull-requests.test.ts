import { cpSync, mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { MigrationError } from '../../src/engine/errors.ts';
import { previewWithoutDatabase } from '../../src/engine/preview.ts';
import type { Report } from '../../src/engine/report.ts';
import { rehearsalPort } from '../../src/rehearsal/port.ts';
import { renderMarkdown } from '../../src/report/markdown.ts';
import { resultText } from '../../src/report/text.ts';
import { VERSION } from '../../src/version.ts';
import { temporaryFolder } from '../kit/folder.ts';
import { dangerous } from './pull-requests.ts';

const CONTEXT = {
  label: 'shop-prod',
  repositoryUrl: 'https://github.com/octo/shop',
  commit: '4be1c0f9a2d37c55e0b1a2c3d4e5f60718293a4b',
  runUrl: 'https://github.com/octo/shop/actions/runs/4711/attempts/1',
  job: 'migrations',
  updatedAt: '2026-11-22T13:05:41.250Z',
  notes: [],
};

/** Checks a folder from above it, so that its paths are those of a repository. */
async function check(root: string, base: string): Promise<Report> {
  const before = process.cwd();
  process.chdir(root);
  const migrationsDir = 'migrations';
  try {
    return await previewWithoutDatabase({
      command: 'check',
      migrationsDir,
      base,
      files: undefined,
      rehearse: rehearsalPort({}, { migrationsDir }),
    });
  } catch (error) {
    if (error instanceof MigrationError && error.report) return error.report;
    throw error;
  } finally {
    process.chdir(before);
  }
}

async function written(files: Readonly<Record<string, string>>): Promise<string> {
  const root = await temporaryFolder();
  for (const [path, text] of Object.entries(files)) {
    const file = join(root, 'migrations', path);
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, text.trimStart());
  }
  return root;
}

/** What differs from one machine to the next. */
function settled(report: Report): Report {
  const { rehearsal } = report;
  if (!rehearsal?.shadow) throw new Error('no rehearsal took place');
  return {
    ...report,
    rehearsal: {
      ...rehearsal,
      shadow: { ...rehearsal.shadow, kind: 'binaries', serverVersion: '16.4' },
      phases: rehearsal.phases.map(({ name }) => ({ name, durationMs: 40 })),
    },
  };
}

const roots: Record<string, () => Promise<{ root: string; base: string }>> = {
  samples: async () => {
    const root = await temporaryFolder();
    cpSync('migrations', join(root, 'migrations'), { recursive: true });
    return { root, base: '006' };
  },
  ...Object.fromEntries(
    Object.entries(dangerous).map(([name, { base, pending }]) => [
      name,
      async () => ({ root: await written({ ...base, ...pending }), base: '003' }),
    ]),
  ),
};

describe.each(Object.keys(roots))('the pull request %s', (name) => {
  test('reads like its golden pages', async () => {
    const { root, base } = await roots[name]!();
    const report = settled(await check(root, base));
    for (const kind of ['comment', 'summary'] as const) {
      const page = renderMarkdown(report, {
        kind,
        budgetBytes: kind === 'comment' ? 65_000 : 1_000_000,
        whole: 'the JSON report (output `report-path`)',
        context: CONTEXT,
      }).replace(`migrate-action v${VERSION} `, 'migrate-action v1.0.0 ');
      await expect(page).toMatchFileSnapshot(`../golden/markdown/${kind}/pull-request-${name}.md`);
    }
    const text = resultText(report, { colour: false, columns: 100 });
    await expect(text).toMatchFileSnapshot(`../golden/text/pull-request-${name}.txt`);
  });
});
