import { nameText } from '../../sql/names.ts';
import { relationKey } from '../locks.ts';
import { objectNameOf } from '../nodes.ts';
import type { Rule } from '../rule.ts';

export const rule: Rule = {
  id: 'style-comment-required',
  severity: 'notice',
  family: 'style',
  optIn: true,
  summary: 'A new table has no comment.',
  why: `\`COMMENT ON TABLE\` keeps what a table is for in the database itself, where \`psql\` (\`\\d+\`), schema browsers and
documentation tools show it, and where it comes along in a dump. It is best written by those who create the table, while
they know.`,
  unsafe: `CREATE TABLE ledger (id bigint PRIMARY KEY);`,
  safe: `CREATE TABLE ledger (id bigint PRIMARY KEY);
COMMENT ON TABLE ledger IS 'One row for each booking; never updated.';`,
  *checkAll({ catalog, files }) {
    const commented = new Set<string>();
    for (const { node } of files.flatMap(({ statements }) => statements)) {
      if (!node || !('CommentStmt' in node) || node.CommentStmt.objtype !== 'OBJECT_TABLE') continue;
      const name = objectNameOf(node.CommentStmt.object);
      if (name && (node.CommentStmt.comment ?? '') !== '') commented.add(relationKey(catalog, name));
    }
    for (const relation of catalog.relations()) {
      const { created, kind, temporary, parent } = relation;
      if (!created || temporary || parent || (kind !== 'table' && kind !== 'partitioned')) continue;
      if (commented.has(relationKey(catalog, relation))) continue;
      yield {
        statement: created,
        evenIfNew: true,
        message: `creates ${nameText(relation)} without a comment that says what it is for`,
        remedy: `Add COMMENT ON TABLE ${nameText(relation)} IS '…'.`,
      };
    }
  },
};
