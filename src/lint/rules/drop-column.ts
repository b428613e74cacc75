import { nameText } from '../../sql/names.ts';
import { foreignKeysOf } from '../foreign-keys.ts';
import type { Column } from '../catalog.ts';
import type { Context, Rule } from '../rule.ts';
import type { TableAction } from '../table-actions.ts';
import { columnOf, tableActions } from '../table-actions.ts';
import { list, shortName } from '../wording.ts';

export const rule: Rule = {
  id: 'drop-column',
  severity: 'error',
  family: 'data-loss',
  summary: 'A column is dropped.',
  why: `What is in the column is gone for good: no rollback script brings it back. The application version that is running
while the migration is applied still selects, inserts and updates the column, and fails from then on; ORMs that cache
the list of columns do so even where the code does not name it. Indexes and constraints that have the column in them
go with it, without a word.

The statement itself only changes the catalog, under an ACCESS EXCLUSIVE lock, and gives no space back. If a foreign
key is on the column, the referenced table is locked in the same way.`,
  unsafe: `ALTER TABLE users DROP COLUMN nickname;`,
  safe: `-- 1. Release a version of the application that does not know the column.
-- 2. When nothing reads or writes it any more, keep clients that only insert the others working:
ALTER TABLE users ALTER COLUMN nickname DROP NOT NULL;
-- 3. In a later release drop it, and say why that is right:
--   -- migrate-ignore: drop-column — unused since release 42
--   ALTER TABLE users DROP COLUMN nickname;`,
  *check(statement, context) {
    for (const command of tableActions(statement)) {
      const { relation, subtype, name } = command;
      if (subtype !== 'AT_DropColumn' || name === undefined) continue;
      const column = columnOf(context, relation, name);
      if (column === 'absent') continue;
      const [table, also] = [nameText(relation), referencedBy(command, context)];
      const locks =
        also.length === 0
          ? ''
          : `; its foreign key is dropped with it, which blocks reads and writes of ${list(also)} too`;
      yield {
        statement,
        message: `deletes what is in ${table}.${name}, and breaks every running client that still names it${locks}`,
        remedy: `First release code that does not use ${name}; drop it in a later migration, with a comment that says why.`,
        relation,
        guarded: column && guardOf(column),
      };
    }
  },
};

function guardOf({ name, created, generated }: Column): string | undefined {
  if (created !== undefined) return `${name} is new: ${created.file.path} adds it.`;
  return generated === 'virtual' ? `${name} is a virtual column, which has no data of its own.` : undefined;
}

function referencedBy({ relation, name = '' }: TableAction, context: Context): string[] {
  const keys = foreignKeysOf(context, relation).filter(({ columns }) => columns.includes(name));
  return keys.flatMap(({ references }) =>
    references === undefined ? [] : [shortName(references, context.catalog)],
  );
}
