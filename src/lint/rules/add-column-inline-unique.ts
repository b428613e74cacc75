import { nameText } from '../../sql/names.ts';
import type { Rule } from '../rule.ts';
import { addedColumns } from '../table-actions.ts';

export const rule: Rule = {
  id: 'add-column-inline-unique',
  severity: 'error',
  family: 'lock',
  summary: 'A column is added together with UNIQUE or PRIMARY KEY.',
  why: `The constraint needs an index, and the index is built inside the ALTER TABLE: the ACCESS EXCLUSIVE lock of
ADD COLUMN is held for as long as the build takes, so nothing reads or writes the table meanwhile. A default that is
the same for all rows makes the build fail on the second row. PRIMARY KEY makes the column NOT NULL as well, which
fails on a table with rows unless they are filled.

An index built CONCURRENTLY lets reads and writes go on, and a constraint takes it over in an instant.`,
  unsafe: `ALTER TABLE users ADD COLUMN handle text UNIQUE;`,
  safe: `-- The migration:
ALTER TABLE users ADD COLUMN handle text;
-- The next migration:
CREATE UNIQUE INDEX CONCURRENTLY users_handle_key ON users (handle);
-- The next migration:
ALTER TABLE users ADD CONSTRAINT users_handle_key UNIQUE USING INDEX users_handle_key;`,
  *check(statement, context) {
    for (const { relation, name, constraints, filled } of addedColumns(statement, context)) {
      for (const { contype, location } of constraints) {
        if (contype !== 'CONSTR_UNIQUE' && contype !== 'CONSTR_PRIMARY') continue;
        const table = nameText(relation);
        const isPrimary = contype === 'CONSTR_PRIMARY';
        const failure =
          isPrimary && !filled ? `, and fails if ${table} has rows, since ${name} is NULL in them` : '';
        yield {
          statement,
          location,
          message: `blocks reads and writes of ${table} while the index for ${isPrimary ? 'PRIMARY KEY' : 'UNIQUE'} (${name}) is built${failure}`,
          remedy: `Add ${name} alone, build a unique index CONCURRENTLY, and let the constraint take it over with USING INDEX.`,
          relation,
        };
      }
    }
  },
};
