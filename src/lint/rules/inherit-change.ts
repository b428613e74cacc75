import { nameText } from '../../sql/names.ts';
import { rangeName } from '../nodes.ts';
import { commandsOf } from '../objects.ts';
import type { Rule } from '../rule.ts';

export const rule: Rule = {
  id: 'inherit-change',
  severity: 'warning',
  family: 'lock',
  summary: 'A table is made to inherit from another, or no longer to.',
  why: `\`INHERIT\` and \`NO INHERIT\` take ACCESS EXCLUSIVE on the child until the end of the transaction; the parent is locked
weakly (SHARE UPDATE EXCLUSIVE and ACCESS SHARE). The change is instant, but waits for every query that is under way on
the child.

From the commit on, queries of the parent return the rows of the child too, or no longer do, unless they say ONLY.`,
  unsafe: `ALTER TABLE events_2019 NO INHERIT events;`,
  safe: `-- A table that is new keeps nobody waiting.
CREATE TABLE events_2027 (CHECK (happened_at >= '2027-01-01')) INHERITS (events);`,
  *check(statement) {
    for (const { command, name, location } of commandsOf(statement.node)) {
      const { subtype, def } = command;
      if (subtype !== 'AT_AddInherit' && subtype !== 'AT_DropInherit') continue;
      const parent = def && 'RangeVar' in def ? rangeName(def.RangeVar) : undefined;
      const of = parent ? nameText(parent) : 'the parent';
      const adds = subtype === 'AT_AddInherit';
      yield {
        statement,
        location,
        relation: name,
        message: `blocks reads and writes of ${nameText(name)}, and ${adds ? 'adds its rows to' : 'takes its rows out of'} every query of ${of}`,
        remedy: 'Put it into a file of its own with a short lock_timeout.',
      };
    }
  },
};
