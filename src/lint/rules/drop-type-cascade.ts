import { dropOf, droppedNames, listedNames } from '../objects.ts';
import type { Rule } from '../rule.ts';

export const rule: Rule = {
  id: 'drop-type-cascade',
  severity: 'error',
  family: 'data-loss',
  summary: 'DROP TYPE or DROP DOMAIN … CASCADE, which drops the columns of that type.',
  why: `A column depends on its type. \`DROP TYPE … CASCADE\` therefore drops every column of the type, in every table, with
all of its values, and ACCESS EXCLUSIVE on each of those tables; functions with an argument or result of the type go
too. The statement shows none of it.`,
  unsafe: `DROP TYPE order_state CASCADE;`,
  safe: `-- When the values are in a column of another type and nothing uses the old one any more:
ALTER TABLE orders DROP COLUMN state;
-- Fails if a column was forgotten.
DROP TYPE order_state;`,
  *check(statement) {
    const drop = dropOf(statement.node, 'OBJECT_TYPE', 'OBJECT_DOMAIN');
    if (drop?.behavior !== 'DROP_CASCADE') return;
    yield {
      statement,
      evenIfNew: true,
      message: `drops every column of type ${listedNames(droppedNames(drop))} in every table, with its values, and every function that uses it`,
      remedy: 'Leave CASCADE out, and move the columns to another type before.',
    };
  },
};
