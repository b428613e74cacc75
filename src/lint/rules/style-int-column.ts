import { declaredColumns } from '../declared-columns.ts';
import type { Rule } from '../rule.ts';

const limits: Readonly<Record<string, string>> = {
  int2: '32,767',
  smallserial: '32,767',
  serial2: '32,767',
  int4: '2,147,483,647',
  serial: '2,147,483,647',
  serial4: '2,147,483,647',
};

export const rule: Rule = {
  id: 'style-int-column',
  severity: 'notice',
  family: 'style',
  optIn: true,
  summary: 'A column of type integer, smallint, serial or smallserial.',
  why: `An \`integer\` ends at 2,147,483,647 and a \`smallint\` at 32,767. When a key gets there, every INSERT fails ("integer out
of range"; a sequence of that type: "reached maximum value"), and the way out, \`ALTER COLUMN … TYPE bigint\`, rewrites the
table and its indexes under ACCESS EXCLUSIVE. Sequences also skip numbers after a rollback or a crash, so the end comes
before that many rows. \`bigint\` costs four bytes more in a row, often none because of alignment.`,
  unsafe: `CREATE TABLE events (id integer PRIMARY KEY);`,
  safe: `CREATE TABLE events (id bigint PRIMARY KEY);`,
  *check(statement) {
    for (const { column, type, location } of declaredColumns(statement.node)) {
      const limit = limits[type];
      if (limit === undefined) continue;
      yield {
        statement,
        location,
        evenIfNew: true,
        message: `${column} ends at ${limit}, and making it wider later rewrites the table`,
        remedy: type.includes('serial') ? 'Use bigint GENERATED ALWAYS AS IDENTITY.' : 'Use bigint.',
      };
    }
  },
};
