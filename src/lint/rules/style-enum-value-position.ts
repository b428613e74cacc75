import { nameText } from '../../sql/names.ts';
import { listName } from '../nodes.ts';
import type { Rule } from '../rule.ts';

export const rule: Rule = {
  id: 'style-enum-value-position',
  severity: 'notice',
  family: 'style',
  optIn: true,
  summary: 'A value is added to an enum without BEFORE or AFTER.',
  why: `The values of an enum have an order, which \`ORDER BY\`, \`<\` and \`max()\` go by. Without \`BEFORE\` or \`AFTER\` a new value
becomes the last one, and no later statement can move it. With the place written down, it is clear that the order was
thought of, and two environments to which the values were added in another sequence end with the same order.`,
  unsafe: `ALTER TYPE priority ADD VALUE 'medium';`,
  safe: `ALTER TYPE priority ADD VALUE 'medium' AFTER 'low';`,
  *check(statement) {
    const { node } = statement;
    if (!node || !('AlterEnumStmt' in node)) return;
    const { typeName, oldVal, newVal, newValNeighbor } = node.AlterEnumStmt;
    const type = listName(typeName);
    if (!type || newVal === undefined || oldVal !== undefined || newValNeighbor !== undefined) return;
    yield {
      statement,
      message: `puts '${newVal}' behind all other values of ${nameText(type)}, where it then stays`,
      remedy: 'Write BEFORE or AFTER and the value that it belongs next to.',
    };
  },
};
