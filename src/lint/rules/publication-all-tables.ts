import type { Rule } from '../rule.ts';

export const rule: Rule = {
  id: 'publication-all-tables',
  severity: 'notice',
  family: 'application',
  summary: 'A publication of all tables, or of all tables of a schema.',
  why: `\`FOR ALL TABLES\`, and \`FOR TABLES IN SCHEMA\` (PostgreSQL 15 and later), publish tables that do not exist yet, too. A
table without a primary key or another replica identity is published like the rest, and from then on its UPDATE and
DELETE fail ("does not have a replica identity and publishes updates"). The subscriber has to have every table, so a new
one there is missing until somebody creates it. Only a superuser may create such a publication.`,
  unsafe: `CREATE PUBLICATION everything FOR ALL TABLES;`,
  safe: `CREATE PUBLICATION shop FOR TABLE orders, order_items;`,
  *check(statement) {
    const { node } = statement;
    if (!node) return;
    const publication =
      'CreatePublicationStmt' in node
        ? node.CreatePublicationStmt
        : 'AlterPublicationStmt' in node && node.AlterPublicationStmt.action !== 'AP_DropObjects'
          ? node.AlterPublicationStmt
          : undefined;
    if (!publication) return;
    const { pubname = '', for_all_tables, pubobjects } = publication;
    const wholeSchema = (pubobjects ?? []).some(
      (object) =>
        'PublicationObjSpec' in object &&
        /TABLES_IN_(?:CUR_)?SCHEMA/.test(object.PublicationObjSpec.pubobjtype ?? ''),
    );
    if (for_all_tables !== true && !wholeSchema) return;
    yield {
      statement,
      message: `publishes ${wholeSchema ? 'every table of the schema' : 'every table'} with ${pubname}, future ones too; UPDATE and DELETE of those without a primary key fail from now on`,
      remedy: 'Name the tables that are to be published.',
    };
  },
};
