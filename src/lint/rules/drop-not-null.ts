import { nameText } from '../../sql/names.ts';
import type { Rule } from '../rule.ts';
import { columnOf, isNotNull, tableActions } from '../table-actions.ts';

export const rule: Rule = {
  id: 'drop-not-null',
  severity: 'warning',
  family: 'application',
  summary: 'A column that was NOT NULL may be NULL from now on.',
  why: `The statement only changes the catalog. What changes with it is what readers may rely on: code that takes the value
for granted, sums that turn NULL, \`NOT IN\` that finds nothing, joins that lose rows. None of that fails now; it fails
when the first NULL is written. There is no way back without reading the whole table either.`,
  unsafe: `ALTER TABLE users ALTER COLUMN email DROP NOT NULL;`,
  safe: `-- First release code that can read NULL, then let it be written, and say so:
--   -- migrate-ignore: drop-not-null — all readers handle a missing address since release 42
--   ALTER TABLE users ALTER COLUMN email DROP NOT NULL;`,
  *check(statement, context) {
    for (const { relation, subtype, name } of tableActions(statement)) {
      if (subtype !== 'AT_DropNotNull' || name === undefined) continue;
      const column = columnOf(context, relation, name);
      // The state before is of no use to anybody when it was made here, or when it was nullable already.
      if (column === 'absent' || column?.created !== undefined) continue;
      if (isNotNull(context, relation, name) === false) continue;
      yield {
        statement,
        message: `lets NULL into ${nameText(relation)}.${name}, which clients take for granted not to be there`,
        remedy: `Release code that reads NULL in ${name} before it can be written.`,
        relation,
      };
    }
  },
};
