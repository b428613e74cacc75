import { stringOf } from '../output-names.ts';
import type { Rule } from '../rule.ts';
import { nodesOfKind } from '../walk.ts';

export const rule: Rule = {
  id: 'fkey-to-auth-unique',
  severity: 'warning',
  family: 'security',
  optIn: true,
  summary: 'A foreign key to a column of auth.users other than its key.',
  why: `The tables of the schema \`auth\` belong to Supabase, which changes them as it is updated. Only the primary key is
promised to stay; a foreign key to another unique column, \`phone\` or \`email\`, makes the update fail that drops or changes
its index.`,
  unsafe: `CREATE TABLE contacts (email text REFERENCES auth.users (email));`,
  safe: `CREATE TABLE contacts (user_id uuid REFERENCES auth.users (id));`,
  *check(statement) {
    for (const { contype, pktable, pk_attrs, location } of nodesOfKind(statement.node, 'Constraint')) {
      if (contype !== 'CONSTR_FOREIGN' || pktable?.schemaname !== 'auth' || pktable.relname !== 'users')
        continue;
      const column = (pk_attrs ?? []).map(stringOf).find((name) => name !== 'id');
      if (column === undefined) continue;
      yield {
        statement,
        location,
        evenIfNew: true,
        message: `depends on auth.users.${column}, which an update of Supabase may change`,
        remedy: 'Reference auth.users (id).',
      };
    }
  },
};
