import { nameText } from '../../sql/names.ts';
import type { Rule } from '../rule.ts';
import { objectOf, typeOf, typeText } from '../sql-type.ts';
import { addedColumns } from '../table-actions.ts';

export const rule: Rule = {
  id: 'add-column-constrained-domain',
  severity: 'error',
  family: 'rewrite',
  summary: 'A column is added whose type is a domain with a CHECK or NOT NULL.',
  why: `Adding a column without a default is instant, with one exception: when its type is a domain that has a
constraint. PostgreSQL then checks the NULL of every existing row against the domain, and does it by writing the whole
table and its indexes anew under an ACCESS EXCLUSIVE lock (measured on every version from 11 to 18). A domain without
constraints costs nothing.`,
  unsafe: `-- Already applied:
CREATE DOMAIN positive AS integer CHECK (VALUE > 0);
-- The migration:
ALTER TABLE items ADD COLUMN quantity positive;`,
  safe: `-- The migration:
ALTER TABLE items ADD COLUMN quantity integer;
ALTER TABLE items ADD CONSTRAINT items_quantity_positive CHECK (quantity > 0) NOT VALID;
-- The next migration:
ALTER TABLE items VALIDATE CONSTRAINT items_quantity_positive;`,
  *check(statement, context) {
    for (const { relation, name, def } of addedColumns(statement, context)) {
      const type = typeOf(def.typeName);
      if (type === undefined || type.isArray) continue;
      const known = context.catalog.type(objectOf(type));
      if (known?.kind !== 'domain' || !known.constrained) continue;
      yield {
        statement,
        location: def.typeName?.location,
        message: `blocks reads and writes of ${nameText(relation)} while the table and all its indexes are rewritten: every row is checked against the domain ${typeText(type)} of the new column ${name}`,
        remedy: `Give ${name} the domain's base type and add the condition as a CHECK that is NOT VALID first.`,
        relation,
      };
    }
  },
};
