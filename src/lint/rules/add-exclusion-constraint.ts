import { nameText } from '../../sql/names.ts';
import type { Rule } from '../rule.ts';
import { addedConstraints } from '../table-actions.ts';

export const rule: Rule = {
  id: 'add-exclusion-constraint',
  severity: 'error',
  family: 'lock',
  summary: 'An exclusion constraint is added to an existing table.',
  why: `\`EXCLUDE\` builds an index within ALTER TABLE, whose ACCESS EXCLUSIVE lock keeps readers and writers out until it is
done, and each row is looked up in that index to see that it conflicts with no other. There is no way around it: an
exclusion constraint can be neither NOT VALID nor made from an index that was built CONCURRENTLY. It fails on the first
conflict (23P01).

What remains is a table that is still small, a time at which nobody uses it, or a new table into which the rows are
moved.`,
  unsafe: `ALTER TABLE bookings
  ADD CONSTRAINT bookings_no_overlap EXCLUDE USING gist (room_id WITH =, during WITH &&);`,
  safe: `CREATE TABLE bookings_2 (
  room_id int NOT NULL,
  during tstzrange NOT NULL,
  EXCLUDE USING gist (room_id WITH =, during WITH &&)
);
-- Copy the rows in batches while a trigger copies the new ones, then let the two change names.`,
  *check(statement, context) {
    for (const { relation, constraint } of addedConstraints(statement, context)) {
      if (constraint.contype !== 'CONSTR_EXCLUSION') continue;
      yield {
        statement,
        location: constraint.location,
        message: `blocks reads and writes of ${nameText(relation)} while the index for EXCLUDE is built and every row is looked up in it; fails if two rows conflict`,
        remedy:
          'There is no online way: do it while the table is small or unused, or on a new table that the rows are moved to.',
        relation,
      };
    }
  },
};
