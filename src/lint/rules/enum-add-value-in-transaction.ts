import { nameText } from '../../sql/names.ts';
import { listName } from '../nodes.ts';
import type { Rule } from '../rule.ts';

export const rule: Rule = {
  id: 'enum-add-value-in-transaction',
  severity: 'error',
  family: 'fails',
  summary: 'A value is added to an enum in a transaction, which PostgreSQL 11 refuses.',
  why: `Up to PostgreSQL 11, \`ALTER TYPE … ADD VALUE\` fails inside of a transaction block ("ALTER TYPE ... ADD cannot run
inside a transaction block"), unless the type was created in that same transaction. From version 12 on it is allowed
there, and only the use of the new value has to wait for the commit.`,
  unsafe: `-- On PostgreSQL 11:
ALTER TYPE order_status ADD VALUE 'refunded';`,
  safe: `-- On PostgreSQL 11:
-- migrate: no-transaction
ALTER TYPE order_status ADD VALUE 'refunded';`,
  *check(statement, { catalog, serverVersionNum }) {
    const { node, transaction, file } = statement;
    if (serverVersionNum >= 120_000 || transaction === null || !node || !('AlterEnumStmt' in node)) return;
    const { typeName, oldVal } = node.AlterEnumStmt;
    const type = listName(typeName);
    if (!type || oldVal !== undefined) return;
    const created = catalog.type(type)?.created;
    if (created?.file === file && created.transaction === transaction) return;
    yield {
      statement,
      message: `fails: before PostgreSQL 12 no value can be added to ${nameText(type)} in a transaction`,
      remedy: 'Put it in a file of its own with `-- migrate: no-transaction` in its first line.',
    };
  },
};
