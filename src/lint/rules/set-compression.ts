import { nameText } from '../../sql/names.ts';
import { commandsOf } from '../objects.ts';
import type { Rule } from '../rule.ts';

export const rule: Rule = {
  id: 'set-compression',
  severity: 'notice',
  family: 'lock',
  summary: 'The compression method of a column is changed.',
  why: `\`ALTER COLUMN … SET COMPRESSION\` (PostgreSQL 14 and later) takes ACCESS EXCLUSIVE on the table until the end of the
transaction. It changes only the catalog: values that are there stay compressed as they are. Even VACUUM FULL does not
compress them anew; only values that are newly made are compressed in the new way. LZ4 needs a server that was built
with it.`,
  unsafe: `ALTER TABLE documents ALTER COLUMN body SET COMPRESSION lz4;`,
  safe: `-- With the table, where it costs nothing.
CREATE TABLE documents (id bigint PRIMARY KEY, body text COMPRESSION lz4);`,
  *check(statement) {
    for (const { command, name, location } of commandsOf(statement.node)) {
      if (command.subtype !== 'AT_SetCompression') continue;
      yield {
        statement,
        location,
        relation: name,
        message: `blocks reads and writes of ${nameText(name)} for a moment, and leaves the values that are there compressed as they are`,
        remedy: 'Put it into a file of its own with a short lock_timeout.',
      };
    }
  },
};
