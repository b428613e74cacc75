import { nameText } from '../../sql/names.ts';
import { commandsOf } from '../objects.ts';
import type { Rule } from '../rule.ts';

export const rule: Rule = {
  id: 'replica-identity-change',
  severity: 'notice',
  family: 'lock',
  summary: 'The replica identity of a table is changed.',
  why: `\`REPLICA IDENTITY\` takes ACCESS EXCLUSIVE on the table until the end of the transaction. It is instant, but waits for
every query that is under way there.

It decides which old values logical replication sends for an UPDATE or DELETE. FULL sends every column of the old row,
which makes the write-ahead log larger, and a subscriber without a usable index finds each row by reading the whole
table (since PostgreSQL 16 it may use any suitable B-tree index). With NOTHING, UPDATE and DELETE fail where the table
is published.`,
  unsafe: `ALTER TABLE orders REPLICA IDENTITY FULL;`,
  safe: `-- A primary key is the replica identity without further words.
CREATE TABLE order_events (id bigint PRIMARY KEY, payload jsonb);`,
  *check(statement) {
    for (const { command, name, location } of commandsOf(statement.node)) {
      if (command.subtype !== 'AT_ReplicaIdentity') continue;
      yield {
        statement,
        location,
        relation: name,
        message: `blocks reads and writes of ${nameText(name)} for a moment, and changes what logical replication sends of its updates and deletes`,
        remedy: 'Put it into a file of its own with a short lock_timeout.',
      };
    }
  },
};
