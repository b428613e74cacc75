import { nameText } from '../../sql/names.ts';
import type { ObjectName } from '../../sql/names.ts';
import type { Catalog } from '../catalog.ts';
import { allNamed, sameRelation } from '../objects.ts';
import { shortName } from '../wording.ts';
import type { Rule } from '../rule.ts';

export const rule: Rule = {
  id: 'truncate-cascade',
  severity: 'error',
  family: 'data-loss',
  summary: 'TRUNCATE … CASCADE, which empties the tables that reference the named one.',
  why: `\`TRUNCATE … CASCADE\` empties every table that has a foreign key to the named one, then every table that references
those, and so on. It looks at tables, not at rows: a referencing table is emptied even if its column is null in every
row, and whatever ON DELETE says. All of them are locked with ACCESS EXCLUSIVE. The only sign of it is a NOTICE for each.`,
  unsafe: `TRUNCATE customers CASCADE;`,
  safe: `-- Rows by a condition; ON DELETE of the foreign keys decides about those that reference them.
DELETE FROM customers WHERE closed_at < now() - interval '10 years';`,
  *check(statement, { catalog }) {
    const { node } = statement;
    if (!node || !('TruncateStmt' in node) || node.TruncateStmt.behavior !== 'DROP_CASCADE') return;
    const emptied = allNamed(node.TruncateStmt.relations);
    for (const { name, location } of emptied) {
      const others = referencing(name, catalog).filter(
        (other) => !emptied.some((one) => sameRelation(catalog, one.name, other)),
      );
      if (others.length === 0 && catalog.complete) continue;
      const text = nameText(name);
      const found = others.length === 0 ? [undefined] : others;
      for (const other of found) {
        yield {
          statement,
          location,
          relation: other ?? name,
          message: other
            ? `empties ${shortName(other, catalog)} as well, because it references ${text}`
            : `empties every table that references ${text} as well`,
          remedy: 'Leave CASCADE out: PostgreSQL then refuses and says which tables reference it.',
        };
      }
    }
  },
};

/** The tables that reference it, directly or through others. */
function referencing(name: ObjectName, catalog: Catalog): ObjectName[] {
  const found: ObjectName[] = [name];
  for (const target of found) {
    for (const relation of catalog.relations()) {
      const refers = relation.constraints.some(
        ({ kind, references }) =>
          kind === 'foreign key' && references && sameRelation(catalog, references, target),
      );
      if (refers && !found.some((one) => sameRelation(catalog, one, relation))) found.push(relation);
    }
  }
  return found
    .slice(1)
    .map(({ schema, name: own }) => (schema === undefined ? { name: own } : { schema, name: own }));
}
