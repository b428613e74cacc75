import { nameText } from '../../sql/names.ts';
import { commandsOf } from '../objects.ts';
import type { Rule } from '../rule.ts';

export const rule: Rule = {
  id: 'set-access-method',
  severity: 'error',
  family: 'rewrite',
  summary: 'A table is changed to another access method.',
  why: `\`SET ACCESS METHOD\` (PostgreSQL 15 and later) writes every row and every index anew in the other format, under ACCESS
EXCLUSIVE: reads and writes stop until that is done. To the method that the table has already it does nothing. On a
partitioned table it moves nothing and is the default for new partitions (PostgreSQL 17 and later).`,
  unsafe: `ALTER TABLE events SET ACCESS METHOD columnar;`,
  safe: `-- A new table, filled in batches outside of the migration and swapped in later.
CREATE TABLE events_columnar (LIKE events INCLUDING ALL) USING columnar;`,
  *check(statement, { catalog }) {
    for (const { command, name, location } of commandsOf(statement.node)) {
      if (command.subtype !== 'AT_SetAccessMethod') continue;
      if (catalog.relation(name)?.kind === 'partitioned') continue;
      yield {
        statement,
        location,
        relation: name,
        message: `blocks reads and writes of ${nameText(name)} while every row and index is written anew in the format of ${command.name ?? 'the default access method'}`,
        remedy: 'Make a new table with that access method, copy the rows in batches, and swap the names.',
      };
    }
  },
};
