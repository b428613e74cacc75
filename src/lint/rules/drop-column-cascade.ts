import { nameText } from '../../sql/names.ts';
import { referencesTo } from '../foreign-keys.ts';
import type { Rule } from '../rule.ts';
import { columnOf, tableActions } from '../table-actions.ts';
import { list, shortName } from '../wording.ts';

export const rule: Rule = {
  id: 'drop-column-cascade',
  severity: 'error',
  family: 'data-loss',
  summary: 'A column is dropped with CASCADE.',
  why: `\`CASCADE\` drops whatever depends on the column, and whatever depends on that: views and materialized views as a
whole (with the rows of the latter, and with the privileges on both), foreign keys of other tables, generated columns,
policies and triggers. What that is depends on the database that the statement meets, not on the file, and the only
trace is a NOTICE. Without CASCADE the statement fails and names the dependants, so that each can be dealt with.`,
  unsafe: `ALTER TABLE users DROP COLUMN email CASCADE;`,
  safe: `-- Name what has to go. The statement then fails if there is something else.
DROP VIEW active_users;
ALTER TABLE users DROP COLUMN email;
CREATE VIEW active_users AS SELECT id, name FROM users WHERE active;`,
  *check(statement, context) {
    for (const { relation, subtype, name, command } of tableActions(statement)) {
      if (subtype !== 'AT_DropColumn' || name === undefined || command.behavior !== 'DROP_CASCADE') continue;
      if (columnOf(context, relation, name) === 'absent') continue;
      const others = referencesTo(context, relation, name).map(({ table }) =>
        shortName(table, context.catalog),
      );
      const known =
        others.length === 0 ? '' : `, the foreign keys of ${list([...new Set(others)])} among them`;
      yield {
        statement,
        message: `drops whatever depends on ${nameText(relation)}.${name} with it: views, foreign keys, policies, generated columns${known}`,
        remedy: 'Drop the dependants by name first, and leave CASCADE out.',
        relation,
      };
    }
  },
};
