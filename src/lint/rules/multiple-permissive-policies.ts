import { nameText } from '../../sql/names.ts';
import { rowSecurity } from '../row-security.ts';
import type { Policy } from '../row-security.ts';
import type { Rule } from '../rule.ts';

export const rule: Rule = {
  id: 'multiple-permissive-policies',
  severity: 'warning',
  family: 'security',
  optIn: true,
  summary: 'A table has more than one permissive policy for a command and role.',
  why: `Permissive policies are joined with OR: a row passes if any of them lets it. So a second one only ever opens the table
further, which is easily overlooked, and each of them is evaluated for every row. One policy with both conditions says the
same in one place. To narrow down what others allow, \`AS RESTRICTIVE\` joins with AND.`,
  unsafe: `CREATE POLICY own ON invoices FOR SELECT USING (owner_name = (SELECT current_user));
CREATE POLICY shared ON invoices FOR SELECT USING (shared);`,
  safe: `CREATE POLICY own_or_shared ON invoices FOR SELECT
  USING (shared OR owner_name = (SELECT current_user));`,
  *checkAll(context) {
    for (const { name, policies } of rowSecurity(context)) {
      const permissive = policies.filter((policy) => policy.permissive);
      for (const [number, policy] of permissive.entries()) {
        if (!policy.statement.file.pending) continue;
        const other = permissive.slice(0, number).find((before) => overlap(before, policy));
        if (!other) continue;
        yield {
          statement: policy.statement,
          evenIfNew: true,
          message: `opens ${nameText(name)} further than the policy ${other.name}: a row passes if either of the two lets it`,
          remedy: 'Write both conditions into one policy, or make the second one AS RESTRICTIVE.',
        };
      }
    }
  },
};

function overlap(one: Policy, other: Policy): boolean {
  const commands = one.command === other.command || one.command === 'all' || other.command === 'all';
  const everybody = one.roles.includes('public') || other.roles.includes('public');
  return commands && (everybody || one.roles.some((role) => other.roles.includes(role)));
}
