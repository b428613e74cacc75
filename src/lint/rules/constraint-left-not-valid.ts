import type { Context, Rule } from '../rule.ts';
import type { LintStatement } from '../statement.ts';
import { shortName } from '../wording.ts';

export const rule: Rule = {
  id: 'constraint-left-not-valid',
  severity: 'warning',
  family: 'schema',
  summary: 'A constraint is added as NOT VALID, and no pending file validates it.',
  why: `NOT VALID is the first half of adding a constraint without blocking anybody. Until the second half, \`VALIDATE
CONSTRAINT\`, the old rows may break the rule: the planner does not rely on it, \`SET NOT NULL\` does not accept it as a
proof, a restored dump has the same gap, and an UPDATE of an old row fails for a reason that has nothing to do with what
it changes. Forgotten halves stay for years.

The second half may as well be in the next pull request. So the last of the pending files is only reminded of it; for
another one, a constraint that is kept NOT VALID on purpose needs an ignore comment that says why.`,
  unsafe: `-- The migration:
ALTER TABLE accounts ADD CONSTRAINT accounts_balance_check CHECK (balance >= 0) NOT VALID;
-- The next migration:
CREATE TABLE audits (id bigint PRIMARY KEY);`,
  safe: `-- The migration:
ALTER TABLE accounts ADD CONSTRAINT accounts_balance_check CHECK (balance >= 0) NOT VALID;
-- The next migration:
ALTER TABLE accounts VALIDATE CONSTRAINT accounts_balance_check;`,
  *checkAll(context) {
    for (const relation of context.catalog.relations()) {
      // A new table has no rows that were left out.
      if (relation.created !== undefined) continue;
      for (const { name, kind, created, validated, enforced } of relation.constraints) {
        if (created === undefined || validated || !enforced) continue;
        yield {
          statement: created,
          message: `leaves the existing rows of ${shortName(relation, context.catalog)} unchecked: the ${kind} constraint${name === undefined ? '' : ` ${name}`} is NOT VALID and nothing validates it`,
          remedy: `Validate it in a later file: ALTER TABLE ${shortName(relation, context.catalog)} VALIDATE CONSTRAINT ${name ?? '…'}.`,
          relation,
          guarded: isLastFile(created, context)
            ? 'The file is the last one: the next migration may validate it.'
            : undefined,
        };
      }
    }
  },
};

/** What follows it would have been the place to validate it. */
function isLastFile({ file }: LintStatement, { files }: Context): boolean {
  return files.findLast(({ pending }) => pending) === file;
}
