import { nameText } from '../../sql/names.ts';
import { writesOf } from '../dml.ts';
import { isOwn } from '../locks.ts';
import type { Rule } from '../rule.ts';

export const rule: Rule = {
  id: 'insert-without-columns',
  severity: 'warning',
  family: 'schema',
  summary: 'INSERT without a list of columns depends on their order.',
  why: `Without a list, the values go into the columns in the order in which the table happens to have them. That order is not
the same everywhere: a column that was dropped and added again is the last one, and a database restored or built in
another way has them as they were then. If the types fit by chance, the values end up in the wrong columns without an
error; if a column was added since, it silently gets its default.`,
  unsafe: `INSERT INTO countries VALUES ('DE', 'Germany');`,
  safe: `INSERT INTO countries (code, name) VALUES ('DE', 'Germany');`,
  *check(statement, { catalog }) {
    for (const write of writesOf(statement.node)) {
      if (write.kind !== 'INSERT' || !write.insert.selectStmt || (write.insert.cols ?? []).length > 0)
        continue;
      const { name, location } = write.target;
      yield {
        statement,
        location,
        relation: name,
        ...(isOwn(catalog, name) && {
          guarded: `${nameText(name)} is new: the order of its columns is known.`,
        }),
        message: `fills the columns of ${nameText(name)} by their order, which need not be the same in every database`,
        remedy: 'List the columns behind the name of the table.',
      };
    }
  },
};
