import { readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { Ajv } from 'ajv';
import { expect, test } from 'vitest';
import { temporaryFolder } from '../kit/folder.ts';
import { migrationsFolder } from '../kit/migrations.ts';
import { runCli } from '../kit/run-cli.ts';
import { HARMLESS, SHOP } from './checking.ts';

const text = { type: 'object', required: ['text'], properties: { text: { type: 'string', minLength: 1 } } };
const place = { type: 'integer', minimum: 1 };

/** What GitHub code scanning needs of SARIF 2.1.0, by its documentation. */
const ESSENTIALS = {
  type: 'object',
  required: ['$schema', 'version', 'runs'],
  properties: {
    version: { const: '2.1.0' },
    runs: {
      type: 'array',
      minItems: 1,
      items: {
        type: 'object',
        required: ['tool', 'results'],
        properties: {
          tool: {
            type: 'object',
            required: ['driver'],
            properties: {
              driver: {
                type: 'object',
                required: ['name', 'rules'],
                properties: {
                  rules: {
                    type: 'array',
                    items: {
                      type: 'object',
                      required: ['id', 'shortDescription', 'helpUri'],
                      properties: {
                        id: { type: 'string', minLength: 1 },
                        shortDescription: text,
                        helpUri: { type: 'string', pattern: '^https://' },
                        defaultConfiguration: {
                          type: 'object',
                          properties: { level: { enum: ['error', 'warning', 'note'] } },
                        },
                      },
                    },
                  },
                },
              },
            },
          },
          results: {
            type: 'array',
            items: {
              type: 'object',
              required: ['ruleId', 'level', 'message', 'locations', 'partialFingerprints'],
              properties: {
                ruleId: { type: 'string', minLength: 1 },
                ruleIndex: { type: 'integer', minimum: 0 },
                level: { enum: ['error', 'warning', 'note'] },
                message: text,
                locations: {
                  type: 'array',
                  minItems: 1,
                  items: {
                    type: 'object',
                    required: ['physicalLocation'],
                    properties: {
                      physicalLocation: {
                        type: 'object',
                        required: ['artifactLocation', 'region'],
                        properties: {
                          artifactLocation: {
                            type: 'object',
                            required: ['uri'],
                            properties: { uri: { type: 'string', pattern: '^[^\\s\\\\]+$' } },
                          },
                          region: {
                            type: 'object',
                            required: ['startLine'],
                            properties: { startLine: place, startColumn: place },
                          },
                        },
                      },
                    },
                  },
                },
                partialFingerprints: {
                  type: 'object',
                  minProperties: 1,
                  additionalProperties: { type: 'string', minLength: 1 },
                },
                suppressions: {
                  type: 'array',
                  items: {
                    type: 'object',
                    required: ['kind'],
                    properties: { kind: { enum: ['inSource', 'external'] } },
                  },
                },
              },
            },
          },
        },
      },
    },
  },
};

interface Sarif {
  runs: {
    tool: { driver: { rules: { id: string }[] } };
    results: {
      ruleId: string;
      ruleIndex: number;
      level: string;
      partialFingerprints: Record<string, string>;
      locations: { physicalLocation: { artifactLocation: { uri: string }; region: object } }[];
      suppressions?: { kind: string; justification: string }[];
    }[];
  }[];
}

async function readSarif(path: string): Promise<Sarif['runs'][number]> {
  const sarif: unknown = JSON.parse(await readFile(path, 'utf8'));
  const ajv = new Ajv({ allErrors: true });
  expect(ajv.validate(ESSENTIALS, sarif), ajv.errorsText()).toBe(true);
  return (sarif as Sarif).runs[0]!;
}

const COMMENT = '-- migrate-ignore: alter-column-type-rewrite: ten rows\n';
const LINT = ['check', '--rehearsal', 'lint', '--base', '1', '--migrations-dir'];

test('the findings are written as SARIF, in a folder that is made for it, suppressed ones marked', async () => {
  const dir = await migrationsFolder({
    ...SHOP,
    'versions/002_wide.sql': `CREATE INDEX of_state ON orders (state);\n${COMMENT}${SHOP['versions/002_wide.sql']}`,
  });
  const path = join(await temporaryFolder(), 'results/findings.sarif');
  const { exitCode } = await runCli([...LINT, dir, '--sarif-path', path]);
  expect(exitCode).toBe(1);
  const { tool, results } = await readSarif(path);
  const found = results.map(({ ruleId, level, suppressions }) => [ruleId, level, suppressions]);
  expect(found).toContainEqual(['create-index-not-concurrent', 'error', undefined]);
  expect(found).toContainEqual([
    'alter-column-type-rewrite',
    'error',
    [{ kind: 'inSource', justification: 'ten rows' }],
  ]);
  for (const { ruleId, ruleIndex } of results) expect(tool.driver.rules[ruleIndex]?.id).toBe(ruleId);
  const first = results.find(({ ruleId }) => ruleId === 'create-index-not-concurrent');
  expect(first?.locations[0]?.physicalLocation).toMatchObject({
    artifactLocation: { uri: expect.stringMatching(/versions\/002_wide\.sql$/) as string },
    region: { startLine: 1 },
  });
});

test('a finding keeps its fingerprint when lines come before it', async () => {
  const dir = await migrationsFolder(SHOP);
  const path = join(await temporaryFolder(), 'findings.sarif');
  const prints = async (): Promise<unknown> => {
    await runCli([...LINT, dir, '--sarif-path', path]);
    return (await readSarif(path)).results.map(({ partialFingerprints }) => partialFingerprints);
  };
  const before = await prints();
  await writeFile(join(dir, 'versions/002_wide.sql'), `-- wider\n\n${SHOP['versions/002_wide.sql']}`);
  expect(await prints()).toEqual(before);
});

test('no finding is an empty list, and no look at a plan is no file', async () => {
  const dir = await migrationsFolder(HARMLESS);
  const folder = await temporaryFolder();
  const clean = join(folder, 'clean.sarif');
  expect((await runCli([...LINT, dir, '--sarif-path', clean])).exitCode).toBe(0);
  expect((await readSarif(clean)).results).toEqual([]);
  const none = join(folder, 'none.sarif');
  for (const args of [
    ['check', '--rehearsal', 'off', '--base', '1', '--migrations-dir', dir],
    ['check', '--migrations-dir', join(dir, 'not-there')],
    ['status', '--embedded', '--migrations-dir', dir],
  ])
    await runCli([...args, '--sarif-path', none]);
  expect(await readdir(folder)).toEqual(['clean.sarif']);
});

test('a file that cannot be written fails the command, whatever was found', async () => {
  const dir = await migrationsFolder(HARMLESS);
  const { exitCode, stderr } = await runCli([...LINT, dir, '--sarif-path', dir]);
  expect(exitCode).toBe(1);
  expect(stderr).toMatch(/^error: .* could not be written: EISDIR/m);
});
