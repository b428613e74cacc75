import type { Node } from 'libpg-query';
import { dropOf, droppedNames, named } from '../objects.ts';
import type { Named } from '../objects.ts';
import type { Rule } from '../rule.ts';

export const rule: Rule = {
  id: 'style-unqualified-table',
  severity: 'notice',
  family: 'style',
  optIn: true,
  summary: 'A table is created, altered or dropped without its schema.',
  why: `Without a schema \`search_path\` decides: a new table goes into the first schema on it that exists, an existing one is
the first of that name. The path depends on the role, the database and what the session has set, so one file can work
on different tables in two environments. With the schema written, it cannot.`,
  unsafe: `CREATE TABLE invoices (id bigint PRIMARY KEY);`,
  safe: `CREATE TABLE billing.invoices (id bigint PRIMARY KEY);`,
  *check(statement, { catalog }) {
    for (const { name, location } of tablesOf(statement.node)) {
      if (name.schema !== undefined || catalog.relation(name)?.temporary === true) continue;
      yield {
        statement,
        location,
        evenIfNew: true,
        message: `leaves it to search_path in which schema ${name.name} is`,
        remedy: 'Write the schema in front of the name.',
      };
    }
  },
};

function tablesOf(node: Node | undefined): Named[] {
  if (!node) return [];
  if ('CreateStmt' in node) return permanent(node.CreateStmt.relation);
  if ('CreateTableAsStmt' in node) {
    return node.CreateTableAsStmt.objtype === 'OBJECT_TABLE'
      ? permanent(node.CreateTableAsStmt.into?.rel)
      : [];
  }
  if ('AlterTableStmt' in node) {
    return node.AlterTableStmt.objtype === 'OBJECT_TABLE' ? permanent(node.AlterTableStmt.relation) : [];
  }
  if ('RenameStmt' in node) {
    const { renameType, relationType, relation } = node.RenameStmt;
    const table =
      renameType === 'OBJECT_TABLE' || (renameType === 'OBJECT_COLUMN' && relationType === 'OBJECT_TABLE');
    return table ? permanent(relation) : [];
  }
  const drop = dropOf(node, 'OBJECT_TABLE');
  return drop ? droppedNames(drop).map((name) => ({ name, location: 0 })) : [];
}

function permanent(range: Parameters<typeof named>[0]): Named[] {
  const table = range?.relpersistence === 't' ? undefined : named(range);
  return table ? [table] : [];
}
