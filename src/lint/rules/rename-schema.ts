import type { Rule } from '../rule.ts';

export const rule: Rule = {
  id: 'rename-schema',
  severity: 'error',
  family: 'application',
  summary: 'A schema is renamed.',
  why: `Everything that says the old name stops working at the commit: queries with qualified names, the search_path of
roles, databases, functions and connection strings, and function bodies that are looked up when they run. A search_path
with a schema that does not exist is no error in PostgreSQL: names are then found in the next schema of the path, or
not at all.

There is no view for a schema. The way without a gap is a new schema with views over the old tables, and moving the
tables when nothing uses the old names any more.`,
  unsafe: `ALTER SCHEMA shop RENAME TO store;`,
  safe: `CREATE SCHEMA store;
CREATE VIEW store.orders AS SELECT * FROM shop.orders;`,
  *check(statement) {
    const { node } = statement;
    if (!node || !('RenameStmt' in node) || node.RenameStmt.renameType !== 'OBJECT_SCHEMA') return;
    const { subname = '', newname = '' } = node.RenameStmt;
    yield {
      statement,
      message: `breaks every query, search_path and function that says ${subname}, because the schema is called ${newname} from now on`,
      remedy: `Create the schema ${newname} with views over the tables of ${subname}, and move the tables when nothing uses the old name any more.`,
    };
  },
};
