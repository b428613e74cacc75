import { nameText } from '../../sql/names.ts';
import { boundedLock } from '../bounded-lock.ts';
import { droppedConstraints } from '../dropped-constraints.ts';
import type { Rule } from '../rule.ts';
import { list, shortName } from '../wording.ts';

export const rule: Rule = {
  id: 'drop-foreign-key',
  severity: 'warning',
  family: 'lock',
  summary: 'A foreign key is dropped, which locks both of its tables.',
  why: `The triggers of a foreign key are on both tables, so dropping it takes an ACCESS EXCLUSIVE lock on both: the
referenced table, which the statement does not even name, can be neither read nor written until the transaction ends.
Getting there means to wait for every transaction that uses one of the two, with everybody else in the queue behind.`,
  unsafe: `ALTER TABLE pets DROP CONSTRAINT pets_owner_id_fkey;`,
  safe: `-- There is no weaker lock to do it with. Alone in its migration and with a limit to the wait, it is short.
SET LOCAL lock_timeout = '2s';
ALTER TABLE pets DROP CONSTRAINT pets_owner_id_fkey;`,
  *check(statement, context) {
    for (const { table, name, known, kind } of droppedConstraints(statement, context)) {
      if (kind !== 'foreign key') continue;
      const other =
        known?.references === undefined
          ? 'the table that it refers to'
          : shortName(known.references, context.catalog);
      const tables = [...new Set([nameText(table), other])];
      const guess = known === undefined ? `, if ${name} is the foreign key that its name says` : '';
      yield {
        statement,
        message: `blocks reads and writes of ${list(tables)} until the transaction ends${guess}`,
        remedy: 'Drop it in a migration of its own, with a lock_timeout.',
        relation: table,
        guarded: boundedLock(statement, context.settings),
      };
    }
  },
};
