import { nameText } from '../../sql/names.ts';
import type { Rule } from '../rule.ts';
import { addedColumns } from '../table-actions.ts';

export const rule: Rule = {
  id: 'add-column-stored-generated',
  severity: 'error',
  family: 'rewrite',
  summary: 'A generated column is added whose values are stored.',
  why: `A \`GENERATED ALWAYS AS (…) STORED\` column (since PostgreSQL 12) has its value in every row, so adding one
computes it for all of them: the table and its indexes are written anew under an ACCESS EXCLUSIVE lock, and nobody
can read or write the table in the meantime.

Since PostgreSQL 18 a generated column is VIRTUAL unless STORED is said. That one is computed when it is read, adding
it is instant, and it cannot be indexed. Where the value is only needed to search by, an index on the expression does
without a column in every version.`,
  unsafe: `ALTER TABLE people
  ADD COLUMN full_name text GENERATED ALWAYS AS (first_name || ' ' || last_name) STORED;`,
  safe: `-- For searching, an index on the expression does without a column.
CREATE INDEX CONCURRENTLY people_full_name_idx ON people ((first_name || ' ' || last_name));
-- Where a column is needed: a plain one, kept by a trigger and filled in batches; or VIRTUAL on PostgreSQL 18.`,
  *check(statement, context) {
    for (const { relation, name, generated } of addedColumns(statement, context)) {
      if (generated === undefined || generated.generated_kind !== 's') continue;
      const virtual = context.serverVersionNum >= 180000 ? ' or make it VIRTUAL,' : '';
      yield {
        statement,
        location: generated.location,
        message: `blocks reads and writes of ${nameText(relation)} while the table and all its indexes are rewritten: ${name} is computed and stored for every row`,
        remedy: `Index the expression in place of a column,${virtual} or add a plain column that a trigger keeps and fill it in batches.`,
        relation,
      };
    }
  },
};
