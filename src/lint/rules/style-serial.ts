import { declaredColumns } from '../declared-columns.ts';
import type { Rule } from '../rule.ts';

const serials = new Set(['serial', 'serial2', 'serial4', 'serial8', 'bigserial', 'smallserial']);

export const rule: Rule = {
  id: 'style-serial',
  severity: 'notice',
  family: 'style',
  optIn: true,
  summary: 'A serial column, where an identity column is the standard.',
  why: `\`serial\` is no type but a shorthand for an integer, a sequence and a default that calls \`nextval()\`. The parts go
their own ways: whoever may INSERT also needs USAGE on the sequence, \`CREATE TABLE … (LIKE …)\` shares the sequence of the
original, and any INSERT may put its own number in. Identity columns (since version 10, and in the SQL standard) have none
of that, and \`ALTER TABLE … RESTART\` works on the column.`,
  unsafe: `CREATE TABLE events (id bigserial PRIMARY KEY);`,
  safe: `CREATE TABLE events (id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY);`,
  *check(statement) {
    for (const { column, type, location } of declaredColumns(statement.node)) {
      if (!serials.has(type)) continue;
      yield {
        statement,
        location,
        evenIfNew: true,
        message: `makes ${column} a ${type}, whose sequence and default are objects of their own`,
        remedy: 'Use GENERATED ALWAYS (or BY DEFAULT) AS IDENTITY.',
      };
    }
  },
};
