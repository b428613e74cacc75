import { nameText } from '../../sql/names.ts';
import type { Catalog, Relation } from '../catalog.ts';
import { dropOf, droppedNames, listedNames } from '../objects.ts';
import type { Rule } from '../rule.ts';

export const rule: Rule = {
  id: 'drop-table',
  severity: 'error',
  family: 'data-loss',
  summary: 'A table is dropped, with every row in it.',
  why: `\`DROP TABLE\` is final: no rollback script brings the rows back. Application code that was deployed before and still
names the table fails from that moment on.

It takes ACCESS EXCLUSIVE on the table until the end of the transaction, and the same on every table that it references
with a foreign key, whose triggers go too: reads and writes of those stop. Dropping a partition locks its parent in
that way.

The slow way has no surprises: stop using the table, rename it, wait for a release, drop its foreign keys one by one,
drop it.`,
  unsafe: `DROP TABLE orders_archive;`,
  safe: `-- In this release, once nothing uses the table any more:
ALTER TABLE orders_archive DROP CONSTRAINT IF EXISTS orders_archive_customer_id_fkey;
COMMENT ON TABLE orders_archive IS 'not used since 2026-05, to be dropped';
-- The drop itself comes in a later file, with the rule ignored by a comment that gives the reason.`,
  *check(statement, { catalog }) {
    const drop = dropOf(statement.node, 'OBJECT_TABLE');
    if (!drop) return;
    for (const name of droppedNames(drop)) {
      const relation = catalog.relation(name);
      if (!relation && drop.missing_ok === true && catalog.complete) continue;
      yield {
        statement,
        relation: name,
        message: `deletes ${nameText(name)} and every row in it for good${alsoLocked(relation, catalog)}`,
        remedy:
          'Make sure that nothing uses it any more and that its rows are kept where they are needed; drop its foreign keys before, each alone.',
      };
    }
  },
};

function alsoLocked(relation: Relation | undefined, catalog: Catalog): string {
  const referenced = (relation?.constraints ?? []).flatMap(({ kind, references }) =>
    kind === 'foreign key' && references && references.name !== relation?.name ? [references] : [],
  );
  const others = relation?.parent ? [relation.parent, ...referenced] : referenced;
  return others.length === 0 ? '' : `, and blocks reads and writes of ${listedNames(others, catalog)}`;
}
