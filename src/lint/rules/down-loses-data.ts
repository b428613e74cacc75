import { nameText } from '../../sql/names.ts';
import type { ObjectName } from '../../sql/names.ts';
import { writesOf } from '../dml.ts';
import { allNamed, commandsOf, dropOf, droppedNames } from '../objects.ts';
import type { Hit, Rule } from '../rule.ts';
import type { LintStatement } from '../statement.ts';

export const rule: Rule = {
  id: 'down-loses-data',
  severity: 'notice',
  family: 'data-loss',
  optIn: true,
  dynamic: true,
  summary: 'The rollback script deletes what was written since the migration.',
  why: `A rollback is not run right behind its migration but hours or days later, when the application has written into the new
table or column. Dropping it throws that away, and applying the migration again does not bring it back. It may well be
what you want; whoever rolls back at night should know. Where the data matters, the script keeps a copy, or the way back
is a new migration.`,
  unsafe: `-- down:
ALTER TABLE orders DROP COLUMN note;`,
  safe: `-- down:
CREATE TABLE orders_note_kept AS SELECT id, note FROM orders WHERE note IS NOT NULL;`,
};

/** What the statements of a rollback script delete. It is not among the pending files, so the rule has no check. */
export function* lostByRollback(statements: readonly LintStatement[]): Generator<Hit> {
  for (const statement of statements) {
    for (const { what, relation } of losses(statement)) {
      yield {
        statement,
        relation,
        evenIfNew: true,
        message: `deletes ${what}, with everything that was written there since`,
        remedy: 'Keep a copy in the script where it matters, or go back with a new migration.',
      };
    }
  }
}

interface Loss {
  readonly what: string;
  readonly relation: ObjectName;
}

function losses({ node }: LintStatement): Loss[] {
  if (!node) return [];
  const tables = dropOf(node, 'OBJECT_TABLE');
  if (tables)
    return droppedNames(tables).map((name) => ({ what: `the table ${nameText(name)}`, relation: name }));
  if ('TruncateStmt' in node) {
    return allNamed(node.TruncateStmt.relations).map(({ name }) => ({
      what: `every row of ${nameText(name)}`,
      relation: name,
    }));
  }
  const columns = commandsOf(node)
    .filter(({ command }) => command.subtype === 'AT_DropColumn')
    .map(({ command, name }) => ({
      what: `the column ${command.name ?? ''} of ${nameText(name)}`,
      relation: name,
    }));
  const rows = writesOf(node)
    .filter(({ kind }) => kind === 'DELETE')
    .map(({ target }) => ({ what: `rows of ${nameText(target.name)}`, relation: target.name }));
  return [...columns, ...rows];
}
