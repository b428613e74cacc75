import { nameText } from '../../sql/names.ts';
import type { Rule } from '../rule.ts';

export const rule: Rule = {
  id: 'constraint-left-not-valid',
  severity: 'warning',
  family: 'schema',
  summary: 'A constraint is added as NOT VALID, and no pending file validates it.',
  why: `NOT VALID is the first half of adding a constraint without blocking anybody. Until the second half, \`VALIDATE
CONSTRAINT\`, the old rows may break the rule: the planner does not rely on it, \`SET NOT NULL\` does not accept it as a
proof, a restored dump has the same gap, and an UPDATE of an old row fails for a reason that has nothing to do with what
it changes. Forgotten halves stay for years.

That the second half is in the next pull request is fine: then say so in an ignore comment, or turn the rule off.`,
  unsafe: `ALTER TABLE accounts ADD CONSTRAINT accounts_balance_check CHECK (balance >= 0) NOT VALID;`,
  safe: `BEGIN;
ALTER TABLE accounts ADD CONSTRAINT accounts_balance_check CHECK (balance >= 0) NOT VALID;
COMMIT;
-- In a file of its own, or in a transaction of its own:
BEGIN;
ALTER TABLE accounts VALIDATE CONSTRAINT accounts_balance_check;
COMMIT;`,
  *checkAll({ catalog }) {
    for (const relation of catalog.relations()) {
      // A new table has no rows that were left out.
      if (relation.created !== undefined) continue;
      for (const { name, kind, created, validated, enforced } of relation.constraints) {
        if (created === undefined || validated || !enforced) continue;
        yield {
          statement: created,
          message: `leaves the existing rows of ${nameText(relation)} unchecked: the ${kind} constraint${name === undefined ? '' : ` ${name}`} is NOT VALID and nothing validates it`,
          remedy: `Validate it in a later file: ALTER TABLE ${nameText(relation)} VALIDATE CONSTRAINT ${name ?? '…'}.`,
          relation,
        };
      }
    }
  },
};
