import { mayBeSame, nameText } from '../../sql/names.ts';
import { objectNameOf, rangeName } from '../nodes.ts';
import { laterInTransaction, named } from '../objects.ts';
import type { Rule } from '../rule.ts';

const relations = [
  'OBJECT_TABLE',
  'OBJECT_FOREIGN_TABLE',
  'OBJECT_VIEW',
  'OBJECT_MATVIEW',
  'OBJECT_SEQUENCE',
];

export const rule: Rule = {
  id: 'set-schema',
  severity: 'error',
  family: 'application',
  summary: 'An object is moved into another schema.',
  why: `\`SET SCHEMA\` is a rename in all but the word: queries that qualify the name, and those whose search_path does not
have the new schema, do not find the object any more. A table takes its indexes, constraints and owned sequences along,
and is locked with ACCESS EXCLUSIVE while it moves, which is instant. Views and foreign keys follow it; functions whose
body is looked up when they run do not.

A view in the old place, made in the same transaction, keeps the old name working. USAGE on the new schema has to be
granted to everybody who uses the table.`,
  unsafe: `ALTER TABLE orders SET SCHEMA archive;`,
  safe: `BEGIN;
ALTER TABLE shop.orders SET SCHEMA archive;
CREATE VIEW shop.orders AS SELECT * FROM archive.orders;
COMMIT;`,
  *check(statement, { catalog }) {
    const { node } = statement;
    if (!node || !('AlterObjectSchemaStmt' in node)) return;
    const { objectType, relation, object, newschema = '' } = node.AlterObjectSchemaStmt;
    const table = named(relation);
    const name = table?.name ?? objectNameOf(object);
    if (!name) return;
    const hasRelation = relations.includes(objectType ?? '');
    const keepsName = laterInTransaction(statement).some(({ node: later }) => {
      const view =
        later && 'ViewStmt' in later ? later.ViewStmt.view && rangeName(later.ViewStmt.view) : undefined;
      return view !== undefined && view.schema !== newschema && mayBeSame(view, name);
    });
    const isNew = !hasRelation && catalog.type(name)?.created !== undefined;
    const text = nameText(name);
    yield {
      statement,
      location: table?.location,
      relation: table?.name,
      ...(hasRelation && keepsName && { guarded: 'a view keeps the old name in the same transaction' }),
      ...(isNew && { guarded: 'the type is new' }),
      ...(!hasRelation && { severity: 'warning' as const }),
      message: `breaks whatever finds ${text} in its old schema, because it is in ${newschema} from now on`,
      remedy: hasRelation
        ? `Create a view in the old schema in the same transaction, and grant USAGE on ${newschema} to those who need it.`
        : `Make sure first that everything that uses it has ${newschema} in its search_path.`,
    };
  },
};
