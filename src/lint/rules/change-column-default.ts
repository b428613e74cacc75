import { nameText } from '../../sql/names.ts';
import type { Rule } from '../rule.ts';
import { columnOf, hasDefault, tableActions } from '../table-actions.ts';

export const rule: Rule = {
  id: 'change-column-default',
  severity: 'notice',
  family: 'application',
  summary: 'The default of a column is replaced by another one.',
  why: `Only rows that are inserted later get the new default, and only when the INSERT does not name the column. Many ORMs
read the defaults when they start and send them with every INSERT: a client that is running keeps writing the old value
until it is started again. Rows with the old and the new default then come in side by side.`,
  unsafe: `ALTER TABLE users ALTER COLUMN plan SET DEFAULT 'basic';`,
  safe: `-- For a column that is new, there is no old default that a client could have read.
ALTER TABLE users ADD COLUMN plan text;
ALTER TABLE users ALTER COLUMN plan SET DEFAULT 'basic';
-- For another: restart the clients after the migration, and count on rows with the old value until then.`,
  *check(statement, context) {
    for (const { relation, subtype, name, command } of tableActions(statement)) {
      if (subtype !== 'AT_ColumnDefault' || name === undefined || command.def === undefined) continue;
      const column = columnOf(context, relation, name);
      if (column === 'absent' || column?.created !== undefined) continue;
      if (hasDefault(context, relation, name) === false) continue;
      yield {
        statement,
        message: `running clients that have read the old default of ${nameText(relation)}.${name} go on writing it`,
        remedy:
          'Start the clients again after the migration, and count on rows with the old value until then.',
        relation,
      };
    }
  },
};
