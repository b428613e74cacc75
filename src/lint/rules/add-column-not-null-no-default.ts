import { nameText } from '../../sql/names.ts';
import type { Rule } from '../rule.ts';
import { addedColumns } from '../table-actions.ts';

export const rule: Rule = {
  id: 'add-column-not-null-no-default',
  severity: 'error',
  family: 'fails',
  needsRows: true,
  summary: 'A NOT NULL column is added without a value for the rows there are.',
  why: `Every existing row would be NULL in the new column, so the statement fails on a table with rows
(\`column "…" contains null values\`, 23502), after it has blocked reads and writes to look for them. On an empty table
it works, and then every INSERT of the application version that does not know the column fails.

A default solves both, and since PostgreSQL 11 it costs nothing as long as it is not volatile. Where there is no
sensible default, the column starts nullable.`,
  unsafe: `ALTER TABLE users ADD COLUMN locale text NOT NULL;`,
  safe: `-- A constant for the old rows and for clients that do not know the column. Instant since PostgreSQL 11.
ALTER TABLE users ADD COLUMN locale text NOT NULL DEFAULT 'en';`,
  *check(statement, context) {
    for (const { relation, name, constraints, filled, def } of addedColumns(statement, context)) {
      const notNull = constraints.find(({ contype }) => contype === 'CONSTR_NOTNULL');
      if (notNull === undefined || filled) continue;
      yield {
        statement,
        location: notNull.location ?? def.location,
        message: `fails if ${nameText(relation)} has rows: none of them has a value for ${name}, which is NOT NULL; if it is empty, the INSERTs of running clients that do not know ${name} fail`,
        remedy: `Give ${name} a constant default, or add it nullable, fill it in batches, and make it NOT NULL later.`,
        relation,
      };
    }
  },
};
