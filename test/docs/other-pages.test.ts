import { readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { checkBlocks, notRun, shared } from './checked.ts';
import { firstCodes, readDocument, root, tableRows } from './markdown.ts';
import { project } from './places.ts';
import { runsAsProgram } from './programs.ts';
import { isWorkflow } from './workflows.ts';

await checkBlocks('docs/workflows.md', {
  'Up, down and up again on a throw-away server': [isWorkflow],
});

const app = shared(async () => {
  const made = await project();
  for (const name of ['001_first', '002_second'])
    await writeFile(join(made.cwd, `migrations/versions/${name}.sql`), '');
  return made;
});

await checkBlocks('docs/library.md', {
  'The library': [
    runsAsProgram(
      app,
      /^2 to apply, plan [0-9a-f]{64}\nup 001 first\n(?:001 first .*\n)002 second pending\n$/,
    ),
  ],
});

await checkBlocks('CONTRIBUTING.md', {
  Contributing: [
    notRun('it would run this test again, within itself', async ({ text }) => {
      const run = await readFile(join(root, '.ci/run'), 'utf8');
      expect(text).toBe(`$ ${(run.match(/^npm .*$/gm) ?? []).join(' && ')}\n`);
    }),
  ],
  PgBouncer: [
    notRun('it installs a package', async ({ text }) => {
      expect((await readFile(join(root, '.ci/run'), 'utf8')).split('\n')).toContain(text.slice(2).trim());
    }),
  ],
  'The house': [
    notRun('it is a drawing', async ({ text }) => {
      const layers = (text.match(/\w+(?:\.ts)?/g) ?? []).sort();
      expect(await readdir(join(root, 'src'))).toEqual(expect.arrayContaining(layers));
    }),
  ],
  'How the pages look': [
    notRun('it is a suite of its own, which takes a browser', async ({ text }) => {
      const [, pages = ''] = (await readFile(join(root, '.ci/run'), 'utf8')).split('# The pages');
      expect(text.split('$ ').join('')).toBe(`${pages.trim().split('\n').slice(1).join('\n')}\n`);
    }),
  ],
});

test('CONTRIBUTING lists what npm run check runs, in its order', async () => {
  const { scripts } = JSON.parse(await readFile(join(root, 'package.json'), 'utf8')) as {
    scripts: { check: string };
  };
  const listed = firstCodes(tableRows(await readDocument('CONTRIBUTING.md'), 'Contributing'));
  expect(listed).toEqual(scripts.check.split(' && '));
});

// Pages without any: the day that one gets a block, it is missed here.
for (const page of [
  'docs/connections.md',
  'docs/deploying.md',
  'docs/retries.md',
  'SECURITY.md',
  'CHANGELOG.md',
])
  await checkBlocks(page, {});
