import { nameText } from '../../sql/names.ts';
import type { Rule } from '../rule.ts';
import { columnOf, hasDefault, isNotNull, tableActions } from '../table-actions.ts';

export const rule: Rule = {
  id: 'drop-default-required-column',
  severity: 'warning',
  family: 'application',
  summary: 'The default of a NOT NULL column is dropped.',
  why: `From then on an INSERT that does not name the column fails (23502). A client that runs with the version before does
just that when it does not know the column, or when it has always left it to the default. Some frameworks write this
pair by themselves: a NOT NULL column with a default to fill the old rows, and then the default is dropped again,
because the new code always sends a value. The old code does not, and it is still running.`,
  unsafe: `ALTER TABLE users ADD COLUMN plan text NOT NULL DEFAULT 'basic';
ALTER TABLE users ALTER COLUMN plan DROP DEFAULT;`,
  safe: `ALTER TABLE users ADD COLUMN plan text NOT NULL DEFAULT 'basic';
-- Drop the default in a later release, when every client that is running sends a value.`,
  *check(statement, context) {
    for (const { relation, subtype, name, command } of tableActions(statement)) {
      if (subtype !== 'AT_ColumnDefault' || name === undefined || command.def !== undefined) continue;
      if (columnOf(context, relation, name) === 'absent' || hasDefault(context, relation, name) === false)
        continue;
      const required = isNotNull(context, relation, name);
      if (required === false) continue;
      const doubt = required === undefined ? `, if ${name} is NOT NULL` : '';
      yield {
        statement,
        message: `INSERTs of running clients that leave ${nameText(relation)}.${name} to its default fail from now on${doubt}`,
        remedy: 'Keep the default until no client that leaves the column out is running any more.',
        relation,
        ...(required === undefined && { severity: 'notice' as const }),
      };
    }
  },
};
