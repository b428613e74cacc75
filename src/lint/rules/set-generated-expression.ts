import { nameText } from '../../sql/names.ts';
import type { Rule } from '../rule.ts';
import { knownColumn, rowActions } from '../table-actions.ts';

export const rule: Rule = {
  id: 'set-generated-expression',
  severity: 'error',
  family: 'rewrite',
  summary: 'The expression of a stored generated column is changed.',
  why: `\`ALTER COLUMN … SET EXPRESSION\` (since PostgreSQL 17) gives a generated column another expression. When its
values are STORED, each of them is computed again: the table and its indexes are written anew under an ACCESS
EXCLUSIVE lock, and nobody can read or write the table until the transaction ends. For a VIRTUAL column (since 18)
only the catalog changes.`,
  unsafe: `-- On PostgreSQL 17:
ALTER TABLE orders ALTER COLUMN total SET EXPRESSION AS (net + tax);`,
  safe: `-- A plain column that a trigger keeps for new and changed rows; the others are filled in batches.
-- When it is complete, let the application read it, and drop the old one in a later release.
ALTER TABLE orders ADD COLUMN total_2 numeric;`,
  *check(statement, context) {
    for (const { relation, subtype, name } of rowActions(statement, context)) {
      if (subtype !== 'AT_SetExpression' || name === undefined) continue;
      const generated = knownColumn(context, relation, name)?.generated;
      if (generated === 'virtual') continue;
      const doubt =
        generated === undefined && context.serverVersionNum >= 180000 ? ', unless it is VIRTUAL' : '';
      yield {
        statement,
        message: `blocks reads and writes of ${nameText(relation)} while the table and all its indexes are rewritten: ${name} is computed anew for every row${doubt}`,
        remedy: `Add a new column, fill it in batches, switch the application over, and drop ${name} in a later release.`,
        relation,
      };
    }
  },
};
