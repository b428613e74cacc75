import { nameText } from '../../sql/names.ts';
import { rowSecurity } from '../row-security.ts';
import type { Rule } from '../rule.ts';

export const rule: Rule = {
  id: 'policy-exists-rls-disabled',
  severity: 'warning',
  family: 'security',
  optIn: true,
  summary: 'A policy is created on a table whose row level security is off.',
  why: `\`CREATE POLICY\` does not switch row level security on. Until \`ALTER TABLE … ENABLE ROW LEVEL SECURITY\` the policy is
stored and has no effect whatever, and the table only looks protected.`,
  unsafe: `CREATE TABLE invoices (id bigint PRIMARY KEY, owner_name name);
CREATE POLICY invoices_of_owner ON invoices USING (owner_name = (SELECT current_user));`,
  safe: `CREATE TABLE invoices (id bigint PRIMARY KEY, owner_name name);
ALTER TABLE invoices ENABLE ROW LEVEL SECURITY;
CREATE POLICY invoices_of_owner ON invoices USING (owner_name = (SELECT current_user));`,
  *checkAll(context) {
    for (const { name, created, enabled, switched, policies } of rowSecurity(context)) {
      const off = enabled === false || (enabled === undefined && created !== undefined);
      if (!off) continue;
      const policy = policies.find(({ statement }) => statement.file.pending);
      // Switched off by a pending file, the older policies lose their effect.
      const switchedOff = switched?.file.pending === true && policies.length > 0 ? switched : undefined;
      const statement = policy?.statement ?? switchedOff;
      if (!statement) continue;
      yield {
        statement,
        evenIfNew: true,
        message: `the policies on ${nameText(name)} have no effect: its row level security is off`,
        remedy: `Add ALTER TABLE ${nameText(name)} ENABLE ROW LEVEL SECURITY.`,
      };
    }
  },
};
