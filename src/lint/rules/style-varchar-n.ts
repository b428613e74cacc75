import { declaredColumns } from '../declared-columns.ts';
import type { Rule } from '../rule.ts';

export const rule: Rule = {
  id: 'style-varchar-n',
  severity: 'notice',
  family: 'style',
  optIn: true,
  summary: 'A column of type varchar(n).',
  why: `\`varchar(n)\` is stored as \`text\` is and is no faster. The limit is part of the type: making it smaller rewrites the
table, and views that use the column stand in the way of any change (making it larger is quick). On \`text\`, a CHECK
constraint holds the same limit and is changed without a rewrite: add the new one \`NOT VALID\`, validate it, drop the old
one. \`varchar\` without a length is as good as \`text\`.`,
  unsafe: `CREATE TABLE customers (name varchar(100));`,
  safe: `CREATE TABLE customers (name text CHECK (length(name) <= 100));`,
  *check(statement) {
    for (const { column, type, hasModifier, location } of declaredColumns(statement.node)) {
      if (type !== 'varchar' || !hasModifier) continue;
      yield {
        statement,
        location,
        evenIfNew: true,
        message: `makes the greatest length of ${column} a part of its type`,
        remedy: 'Use text, with a CHECK where the length matters.',
      };
    }
  },
};
