import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { Ajv } from 'ajv';
import { describe, expect, it } from 'vitest';
import { commentExample, configurationExample, rulePages } from '../../scripts/rule-pages.ts';
import { configurationSchema } from '../../src/lint/configuration-schema.ts';
import { lint } from '../../src/lint/lint.ts';
import { readConfiguration } from '../../src/lint/read-configuration.ts';
import { rules } from '../../src/lint/rules/index.ts';
import { readStatements } from '../../src/lint/statements.ts';
import { root } from './markdown.ts';

describe('the pages of the rules', () => {
  it.each([...rulePages()])(
    'are as the rules have them: %s (node scripts/docs.ts writes it)',
    async (path, text) => {
      expect(await readFile(join(root, path), 'utf8')).toBe(text);
    },
  );

  it('are those of rules that there are', async () => {
    const files = (await readdir(join(root, 'docs/rules'))).map((name) => `docs/rules/${name}`);
    expect(files.sort()).toEqual(
      [...rulePages().keys()].filter((path) => path.startsWith('docs/rules/')).sort(),
    );
  });

  it('show a configuration that can be read, and that fits the schema', () => {
    const names = rules.map(({ id }) => id);
    expect(readConfiguration(configurationExample, names)).toHaveProperty('configuration');
    const validate = new Ajv().compile(configurationSchema(rules));
    expect(validate(JSON.parse(configurationExample)), JSON.stringify(validate.errors)).toBe(true);
  });

  it('show a comment that suppresses', async () => {
    const files = await readStatements([{ path: 'a.sql', source: commentExample, pending: true }]);
    const found = lint({ files, serverVersionNum: 160000 }).filter(({ rule }) => rule.id === 'drop-table');
    expect(found.map(({ suppressed }) => suppressed)).toEqual(['its rows were copied to the archive in 041']);
  });
});
