import { mayBeSame, nameText } from '../../sql/names.ts';
import type { ObjectName } from '../../sql/names.ts';
import { rangeName } from '../nodes.ts';
import { laterInTransaction, named } from '../objects.ts';
import type { Rule } from '../rule.ts';
import type { LintStatement } from '../statement.ts';

const renamed = ['OBJECT_TABLE', 'OBJECT_FOREIGN_TABLE', 'OBJECT_VIEW', 'OBJECT_MATVIEW'];

export const rule: Rule = {
  id: 'rename-table',
  severity: 'error',
  family: 'application',
  summary: 'A table or view is renamed, and the old name is gone.',
  why: `The rename itself is instant, under ACCESS EXCLUSIVE. But the application that is running knows the old name. From
the commit until the last instance of the new version is up, each of its queries fails; and the new version fails as
long as the rename has not run. Views and foreign keys follow the table; functions whose body is looked up when they
run, such as PL/pgSQL, do not.

A view with the old name, made in the same transaction, closes the gap: a view of one table without anything else can
be written to as well. It goes when no deployed version uses the old name any more.`,
  unsafe: `ALTER TABLE appointments RENAME TO bookings;`,
  safe: `BEGIN;
ALTER TABLE appointments RENAME TO bookings;
CREATE VIEW appointments AS SELECT * FROM bookings;
GRANT SELECT, INSERT, UPDATE, DELETE ON appointments TO app;
COMMIT;`,
  *check(statement, { catalog }) {
    const { node } = statement;
    if (!node || !('RenameStmt' in node)) return;
    const { renameType, relation, newname } = node.RenameStmt;
    const table = named(relation);
    if (!table || newname === undefined || !renamed.includes(renameType ?? '')) return;
    // ALTER TABLE renames indexes and sequences too.
    const known = catalog.relation(table.name);
    if (known?.kind === 'sequence' || (!known && catalog.index(table.name))) return;
    const kept = laterInTransaction(statement).some((later) => takesName(later, table.name));
    const old = nameText(table.name);
    yield {
      statement,
      location: table.location,
      relation: table.name,
      ...(kept && { guarded: 'the old name is given to another in the same transaction' }),
      message: `breaks every query of the running application that says ${old}, because it is called ${newname} from now on`,
      remedy: `Create a view ${old} over ${newname} in the same transaction, and drop it when nothing uses the old name any more.`,
    };
  },
};

/** A view takes the old name, or another relation is renamed to it. */
function takesName({ node }: LintStatement, old: ObjectName): boolean {
  if (!node) return false;
  if ('RenameStmt' in node) {
    const { renameType, newname, relation } = node.RenameStmt;
    const inSchema = relation?.schemaname;
    const name = newname !== undefined && {
      ...(inSchema !== undefined && { schema: inSchema }),
      name: newname,
    };
    return name !== false && renamed.includes(renameType ?? '') && mayBeSame(name, old);
  }
  const view = 'ViewStmt' in node ? node.ViewStmt.view && rangeName(node.ViewStmt.view) : undefined;
  return view !== undefined && mayBeSame(view, old);
}
