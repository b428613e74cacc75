import { declaredColumns } from '../declared-columns.ts';
import type { Rule } from '../rule.ts';

const types = new Set([
  'regcollation',
  'regconfig',
  'regdictionary',
  'regnamespace',
  'regoper',
  'regoperator',
  'regproc',
  'regprocedure',
]);

export const rule: Rule = {
  id: 'unsupported-reg-types',
  severity: 'warning',
  family: 'security',
  optIn: true,
  summary: 'A column of a reg… type that pg_upgrade refuses.',
  why: `A column of type \`regproc\`, \`regprocedure\`, \`regoper\`, \`regoperator\`, \`regconfig\`, \`regdictionary\`, \`regnamespace\` or
\`regcollation\` holds the OID of an object. \`pg_upgrade\` gives these objects new OIDs, so it refuses to upgrade a cluster
with such a column. \`regclass\`, \`regtype\` and \`regrole\` keep theirs and are fine. The name as text can be cast when it
is needed.`,
  unsafe: `CREATE TABLE jobs (handler regprocedure);`,
  safe: `CREATE TABLE jobs (handler text);`,
  *check(statement) {
    for (const { column, type, location } of declaredColumns(statement.node)) {
      if (!types.has(type)) continue;
      yield {
        statement,
        location,
        evenIfNew: true,
        message: `with ${column} of type ${type}, pg_upgrade refuses to upgrade the cluster`,
        remedy: 'Keep the name as text, and cast it where it is used.',
      };
    }
  },
};
