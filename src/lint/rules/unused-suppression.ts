import type { Rule } from '../rule.ts';

export const rule: Rule = {
  id: 'unused-suppression',
  severity: 'warning',
  family: 'process',
  summary: 'A comment ignores a rule that finds nothing there.',
  why: `The statement was changed, or moved, or the rule has become better, and the comment stayed. It would now hide the next
real finding of that rule in its place, and it tells readers of a danger that does not exist.`,
  unsafe: `-- migrate-ignore: drop-table — it was never used
ALTER TABLE orders ADD COLUMN note text;`,
  safe: `ALTER TABLE orders ADD COLUMN note text;`,
};
