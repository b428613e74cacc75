import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { Ajv } from 'ajv';
import { expect, inject, test } from 'vitest';
import { parse } from 'yaml';
import type { ReportRollback } from '../../src/engine/report-rehearsal.ts';
import type { Evidence } from '../../src/engine/report.ts';
import { lint } from '../../src/lint/lint.ts';
import { readConfiguration } from '../../src/lint/read-configuration.ts';
import { rules } from '../../src/lint/rules/index.ts';
import { readStatements } from '../../src/lint/statements.ts';
import { readDirective } from '../../src/lint/suppression-comments.ts';
import { evidenceInWords, rollbackInWords } from '../../src/report/rehearsal-words.ts';
import { checkBlocks, notRun, shared } from './checked.ts';
import type { Check } from './checked.ts';
import { inShell, runsIn } from './console.ts';
import { firstCodes, readDocument, root, tableRows, unionOf } from './markdown.ts';
import { committed, project, sqlOf, withoutDatabase } from './places.ts';
import { isWorkflow } from './workflows.ts';

const ORDERS = `CREATE TABLE orders (
  id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  number text NOT NULL,
  total integer NOT NULL,
  note text
);
`;

/** A project whose main branch has one migration, which its database has applied. */
const app = shared(async () => {
  const made = await project();
  await writeFile(join(made.cwd, 'migrations/versions/001_orders.sql'), ORDERS);
  await committed(made);
  expect(await inShell('npx migrate-action up', made)).toMatchObject({ exitCode: 0 });
  return { ...made, env: { ...made.env, SHADOW_DATABASE_URL: inject('serverUrl') } };
});
const bare = () => withoutDatabase(app());

/** When somebody has done something to the database. */
const afterwards =
  (check: Check, sql: string): Check =>
  async (block) => {
    const { database } = app();
    await database.query(sql);
    await check(block);
  };

const schema = JSON.parse(await readFile(join(root, 'docs/migrate-action.schema.json'), 'utf8')) as {
  properties: object;
};

const isConfiguration: Check = ({ text }) => {
  const names = rules.map(({ id }) => id);
  expect(readConfiguration(text, names)).toHaveProperty('configuration');
  const validate = new Ajv().compile(schema);
  expect(validate(JSON.parse(text)), JSON.stringify(validate.errors)).toBe(true);
};

/** A scan that uploads may do so, and nothing else. */
const uploads: Check = async (block) => {
  await isWorkflow(block);
  const { permissions, jobs } = parse(block.text) as {
    permissions: object;
    jobs: { scan: { permissions: object } };
  };
  expect(permissions).toEqual({ contents: 'read' });
  expect(jobs.scan.permissions).toEqual({
    ...{ contents: 'read', actions: 'read', 'pull-requests': 'read' },
    'security-events': 'write',
  });
};

/** What the page reads in place of the applied migrations: made by another program, of the reader's machine. */
const takesADump: Check = async () => {
  await writeFile(join(app().cwd, 'base.sql'), ORDERS);
  const { output } = await inShell('npx migrate-action check --base-dump base.sql --json 2>&-', bare());
  expect(JSON.parse(output)).toMatchObject({ rehearsal: { base: { from: 'dump' }, notes: [] } });
};

await checkBlocks('docs/checks.md', {
  'An example': [sqlOf(app), sqlOf(app), runsIn(bare)],
  'The base': [notRun('pg_dump is not everywhere, nor of the version of the server', takesADump)],
  Locks: [runsIn(bare)],
  Rollback: [runsIn(bare)],
  'Schema changes': [runsIn(bare)],
  'Data checks': [
    afterwards(
      runsIn(app),
      `INSERT INTO orders (number, total) SELECT 'A-' || n % 3, n FROM generate_series(1, 5) AS n`,
    ),
  ],
  Drift: [afterwards(runsIn(app), 'CREATE INDEX orders_number_idx ON orders (number)')],
  'Leaving a finding out': [sqlOf(app), runsIn(bare)],
  Configuration: [isConfiguration],
  'The rules alone': [runsIn(bare), runsIn(bare)],
  'In a workflow': [isWorkflow],
  'Code scanning': [uploads],
});

const page = await readDocument('docs/checks.md');

test('the page has the words of all evidence', async () => {
  const evidence = (await unionOf('Evidence')) as Evidence[];
  const shown = tableRows(page, 'Findings').map(([code = '', words]) => [code.replaceAll('`', ''), words]);
  expect(Object.fromEntries(shown)).toEqual(
    Object.fromEntries(evidence.map((one) => [one, evidenceInWords({ evidence: one, rule: 'a-rule' })])),
  );
});

test('the page has the words of all that becomes of a rollback', () => {
  const outcomes = [
    ...(['exact', 'cosmetic', 'different'] as const),
    ...(['failed', 'no-script', 'not-run'] as const),
  ];
  outcomes satisfies ReportRollback['outcome'][];
  const words = outcomes.map((outcome) => rollbackInWords({ ...NO_ROLLBACK, outcome }));
  expect(tableRows(page, 'Rollback').map(([cell]) => cell)).toEqual(words);
});

const NO_ROLLBACK: ReportRollback = {
  ...{ version: null, file: null, outcome: 'exact', message: null },
  ...{ changes: [], again: [], againError: null },
};

test('the page explains every key of the configuration', () => {
  expect(firstCodes(tableRows(page, 'Configuration').map(([key = '']) => [key]))).toEqual(
    Object.keys(schema.properties),
  );
});

const comments = tableRows(page, 'Leaving a finding out').map(([tool = '', comment = '']) => ({
  tool,
  comment: comment.replaceAll('`', ''),
}));

test.each(comments)('the page shows a comment of $tool that suppresses: $comment', async (shown) => {
  expect(readDirective(shown.comment)?.tool).toBe(shown.tool);
  const sql = shown.comment.includes(' E6')
    ? 'CREATE INDEX orders_total_idx ON orders (total);'
    : 'ALTER TABLE orders DROP COLUMN note;';
  const found = async (source: string): Promise<(string | undefined)[]> => {
    const files = await readStatements([{ path: 'a.sql', source, pending: true }]);
    return lint({ files, serverVersionNum: 160000 })
      .filter(({ rule }) => ['drop-column', 'create-index-not-concurrent'].includes(rule.id))
      .map(({ suppressed }) => suppressed);
  };
  expect(await found(sql)).toEqual([undefined]);
  expect(await found(`${shown.comment}\n${sql}`)).toEqual([expect.any(String)]);
});
