import { nameText } from '../../sql/names.ts';
import { rowSecurity } from '../row-security.ts';
import type { Rule } from '../rule.ts';

export const rule: Rule = {
  id: 'rls-enabled-no-policy',
  severity: 'warning',
  family: 'security',
  optIn: true,
  summary: 'Row level security is switched on for a table without any policy.',
  why: `With row level security on and no policy, PostgreSQL denies everything: every SELECT returns no rows and every write
fails, for all but the owner, superusers and roles with BYPASSRLS. The application sees no error when it reads, only
empty results. If that is meant, since only privileged roles use the table, a comment that ignores this rule says so.`,
  unsafe: `CREATE TABLE invoices (id bigint PRIMARY KEY, owner_name name);
ALTER TABLE invoices ENABLE ROW LEVEL SECURITY;`,
  safe: `CREATE TABLE invoices (id bigint PRIMARY KEY, owner_name name);
ALTER TABLE invoices ENABLE ROW LEVEL SECURITY;
CREATE POLICY invoices_of_owner ON invoices USING (owner_name = (SELECT current_user));`,
  *checkAll(context) {
    for (const { name, created, enabled, switched, policies } of rowSecurity(context)) {
      // The policies of a table that the files do not create are not known.
      if (!created || enabled !== true || policies.length > 0 || switched?.file.pending !== true) continue;
      yield {
        statement: switched,
        evenIfNew: true,
        message: `hides every row of ${nameText(name)} from all roles but its owner: there is no policy`,
        remedy: 'Create the policies in the same file.',
      };
    }
  },
};
