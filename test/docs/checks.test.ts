import { expect } from 'vitest';
import { lint } from '../../src/lint/lint.ts';
import { readConfiguration } from '../../src/lint/read-configuration.ts';
import { rules } from '../../src/lint/rules/index.ts';
import { readStatements } from '../../src/lint/statements.ts';
import { checkBlocks, shared } from './checked.ts';
import { runsIn } from './console.ts';
import { project } from './places.ts';

const empty = shared(() => project());

await checkBlocks('docs/checks.md', {
  'Checking before the merge': [runsIn(empty)],
  'Suppressing a finding': [
    async ({ text }) => {
      const files = await readStatements([{ path: 'a.sql', source: text, pending: true }]);
      const found = lint({ files, serverVersionNum: 150_000 });
      const said = found.map(({ rule, suppressed }) => [rule.id, suppressed]);
      expect(said).toContainEqual(['drop-column', 'not read since release 3.2']);
    },
  ],
  Configuration: [
    ({ text }) => {
      const names = rules.map(({ id }) => id);
      expect(readConfiguration(text, names)).toMatchObject({ configuration: { failOn: 'error' } });
    },
  ],
});
