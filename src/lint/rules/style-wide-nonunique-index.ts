import { nameText } from '../../sql/names.ts';
import { named } from '../objects.ts';
import type { Rule } from '../rule.ts';

const usual = 3;

export const rule: Rule = {
  id: 'style-wide-nonunique-index',
  severity: 'notice',
  family: 'style',
  optIn: true,
  summary: 'An index that is not unique has more than three columns.',
  why: `A search uses the leading columns of a B-tree; each further one narrows the result less, makes the index larger
and every write dearer. An index of four or more columns that is not there to keep rows unique is seldom used by more
than one query. Columns that are only read from the index belong into INCLUDE (PostgreSQL 11 and later).`,
  unsafe: `CREATE INDEX CONCURRENTLY orders_search_idx ON orders (customer_id, state, placed_at, total);`,
  safe: `CREATE INDEX CONCURRENTLY orders_customer_id_state_idx ON orders (customer_id, state) INCLUDE (total);`,
  *check(statement) {
    const { node } = statement;
    if (!node || !('IndexStmt' in node)) return;
    const { unique, relation, indexParams } = node.IndexStmt;
    const table = named(relation);
    const columns = indexParams?.length ?? 0;
    if (unique === true || !table || columns <= usual) return;
    yield {
      statement,
      location: table.location,
      relation: table.name,
      evenIfNew: true,
      message: `builds an index of ${columns} columns on ${nameText(table.name)}, of which a search mostly uses the first ones`,
      remedy: 'Keep the columns that narrow the search, and put those that are only read into INCLUDE.',
    };
  },
};
