import { nameText } from '../../sql/names.ts';
import { commandsOf } from '../objects.ts';
import type { Rule } from '../rule.ts';

export const rule: Rule = {
  id: 'set-logged-unlogged',
  severity: 'error',
  family: 'rewrite',
  summary: 'A table is changed between LOGGED and UNLOGGED.',
  why: `Both directions write the whole table and every index of it anew, under ACCESS EXCLUSIVE: reads and writes stop until
that is done. \`SET LOGGED\` also writes all of it to the write-ahead log, which replicas and backups have to carry.

An unlogged table is emptied when the server crashes or is stopped hard, and is empty on every replica, so also after a
failover. It cannot be referenced by a foreign key of a table that is logged.`,
  unsafe: `ALTER TABLE sessions SET UNLOGGED;`,
  safe: `-- Decide it when the table is made.
CREATE UNLOGGED TABLE session_cache (id uuid PRIMARY KEY, data jsonb);`,
  *check(statement) {
    for (const { command, name, location, objectType } of commandsOf(statement.node)) {
      const { subtype } = command;
      // A sequence has one row.
      if (objectType === 'OBJECT_SEQUENCE') continue;
      if (subtype !== 'AT_SetLogged' && subtype !== 'AT_SetUnLogged') continue;
      const text = nameText(name);
      yield {
        statement,
        location,
        relation: name,
        message:
          subtype === 'AT_SetLogged'
            ? `blocks reads and writes of ${text} while the table and its indexes are written anew, all of it into the write-ahead log too`
            : `blocks reads and writes of ${text} while the table and its indexes are written anew, and lets a crash or a failover empty it`,
        remedy: 'Make a new table of the kind that is wanted, copy the rows in batches, and swap the names.',
      };
    }
  },
};
