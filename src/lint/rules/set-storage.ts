import { nameText } from '../../sql/names.ts';
import { commandsOf } from '../objects.ts';
import type { Rule } from '../rule.ts';

export const rule: Rule = {
  id: 'set-storage',
  severity: 'notice',
  family: 'lock',
  summary: 'The storage mode of a column is changed.',
  why: `\`ALTER COLUMN … SET STORAGE\` takes ACCESS EXCLUSIVE on the table until the end of the transaction. It changes only the
catalog: values that are there stay as they are stored, until their row is written again. So it is instant, and has no
effect on what is in the table today.`,
  unsafe: `ALTER TABLE documents ALTER COLUMN body SET STORAGE EXTERNAL;`,
  safe: `-- With the table, where it costs nothing (STORAGE in CREATE TABLE: PostgreSQL 16 and later).
CREATE TABLE documents (id bigint PRIMARY KEY, body text STORAGE EXTERNAL);`,
  *check(statement) {
    for (const { command, name, location } of commandsOf(statement.node)) {
      if (command.subtype !== 'AT_SetStorage') continue;
      yield {
        statement,
        location,
        relation: name,
        message: `blocks reads and writes of ${nameText(name)} for a moment, and leaves the values that are there stored as they are`,
        remedy: 'Put it into a file of its own with a short lock_timeout.',
      };
    }
  },
};
