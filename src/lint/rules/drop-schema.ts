import { dropOf, droppedNames, earlierPending, listedNames } from '../objects.ts';
import type { Context, Rule } from '../rule.ts';
import type { LintStatement } from '../statement.ts';

export const rule: Rule = {
  id: 'drop-schema',
  severity: 'error',
  family: 'data-loss',
  summary: 'A schema is dropped.',
  why: `\`DROP SCHEMA … CASCADE\` drops every table, view, type, function and sequence in the schema, and what depends on
them in other schemas: columns of its types, foreign keys to its tables, views. It locks all of them at once, ACCESS
EXCLUSIVE, and a large schema can exceed \`max_locks_per_transaction\`.

Without CASCADE it succeeds only where the schema is empty, which may differ between a developer's machine and
production. Roles that have the schema in their search_path find their names in the next schema, or nowhere.`,
  unsafe: `DROP SCHEMA reporting CASCADE;`,
  safe: `-- Object by object, so that a reviewer sees what goes.
DROP VIEW IF EXISTS reporting.order_totals;
DROP FUNCTION IF EXISTS reporting.refresh_all();`,
  *check(statement, context) {
    const drop = dropOf(statement.node, 'OBJECT_SCHEMA');
    if (!drop) return;
    const names = droppedNames(drop);
    const known = names.filter(({ name }) => !isNew(name, statement, context));
    const old = known.length === 0 ? names : known;
    yield {
      statement,
      ...(known.length === 0 && { guarded: 'the pending files made the schema' }),
      message:
        drop.behavior === 'DROP_CASCADE'
          ? `deletes everything in schema ${listedNames(old)} for good, and what depends on it elsewhere`
          : `removes schema ${listedNames(old)}, and fails where anything is left in it`,
      remedy: 'Drop the objects in it by their names, in files of their own, and the empty schema last.',
    };
  },
};

function isNew(schema: string, statement: LintStatement, context: Context): boolean {
  return earlierPending(statement, context).some(
    ({ node }) =>
      node &&
      'CreateSchemaStmt' in node &&
      node.CreateSchemaStmt.schemaname === schema &&
      node.CreateSchemaStmt.if_not_exists !== true,
  );
}
