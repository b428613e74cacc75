import { nameText } from '../../sql/names.ts';
import { listName } from '../nodes.ts';
import type { Rule } from '../rule.ts';

export const rule: Rule = {
  id: 'style-create-enum',
  severity: 'notice',
  family: 'style',
  optIn: true,
  summary: 'An enum type is created.',
  why: `A value of an enum can be added and renamed, but never removed, and its place never changes. To get rid of one, a new
type is made and every column is rewritten to it under ACCESS EXCLUSIVE. A migration that adds a value has no true
rollback, either.

A lookup table with a foreign key lets values come and go as rows, and has room for a label or a sort order. For a
short list that hardly changes, \`text\` with a CHECK constraint does: the check is replaced without a rewrite
(\`NOT VALID\`, then \`VALIDATE\`).`,
  unsafe: `CREATE TYPE order_status AS ENUM ('open', 'paid', 'shipped');`,
  safe: `CREATE TABLE order_statuses (
  code text PRIMARY KEY,
  sort_order integer NOT NULL
);
INSERT INTO order_statuses (code, sort_order) VALUES ('open', 1), ('paid', 2), ('shipped', 3);`,
  *check(statement) {
    const { node } = statement;
    const type = node && 'CreateEnumStmt' in node ? listName(node.CreateEnumStmt.typeName) : undefined;
    if (!type) return;
    yield {
      statement,
      message: `creates the enum ${nameText(type)}, from which no value can ever be removed`,
      remedy: 'Use a lookup table with a foreign key, or text with a CHECK constraint.',
    };
  },
};
