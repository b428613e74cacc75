import { expect, test } from 'vitest';
import { comparePlans } from '../../src/engine/plan-differences.ts';
import { checkBlocks } from './checked.ts';
import { firstCodes, readDocument, tableRows } from './markdown.ts';
import { planOf, stepOf } from './plans.ts';
import { areSteps } from './steps.ts';
import { isWorkflow } from './workflows.ts';

await checkBlocks('docs/approvals.md', {
  'Approved at the environment': [areSteps],
  'Approved on the pull request': [areSteps],
  'Approve again': [isWorkflow],
});

test('the page names the fields in which plans differ', async () => {
  const before = planOf({ steps: [stepOf('3'), stepOf('4'), stepOf('5')] });
  const after = planOf({
    command: 'down',
    limit: { steps: 1 },
    target: { database: 'a', schema: 'b', table: 'c' },
    applied: [
      ['1', 'a'],
      ['002', 'b'],
    ],
    steps: [stepOf('5'), stepOf('4'), ['003', 'others', 'down', 'b'.repeat(64), 'statement-by-statement']],
  });
  const differences = [
    ...comparePlans(before, after, String),
    ...comparePlans(planOf({}), planOf({ steps: [stepOf('3')] }), String),
  ];
  const fields = differences.map(({ field }) => field.replace('others', 'orders'));
  const rows = tableRows(await readDocument('docs/approvals.md'), 'When it is refused');
  const named = firstCodes(rows).map((code) => (code === 'name' ? '003_orders name' : code));
  expect(named).not.toEqual([]);
  for (const name of named) expect(fields).toContain(name);
});
