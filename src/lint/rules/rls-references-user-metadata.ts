import { nameText } from '../../sql/names.ts';
import { policyWords } from '../policy-expressions.ts';
import type { Rule } from '../rule.ts';
import { nodesOfKind } from '../walk.ts';

export const rule: Rule = {
  id: 'rls-references-user-metadata',
  severity: 'warning',
  family: 'security',
  optIn: true,
  summary: 'A policy trusts user_metadata, which users can change themselves.',
  why: `In the JWT of Supabase, \`user_metadata\` (in the database: \`auth.users.raw_user_meta_data\`) holds what a user may write
through the API without any further right. A policy that goes by a role or tenant in there lets everybody choose their
own. \`app_metadata\` can only be written with the service key.`,
  unsafe: `CREATE POLICY admins ON invoices
  USING (((SELECT auth.jwt()) -> 'user_metadata' ->> 'role') = 'admin');`,
  safe: `CREATE POLICY admins ON invoices
  USING (((SELECT auth.jwt()) -> 'app_metadata' ->> 'role') = 'admin');`,
  *check(statement) {
    const policy = policyWords(statement);
    if (!policy) return;
    const location = userMetadata(policy.expressions);
    if (location === undefined) return;
    yield {
      statement,
      location,
      evenIfNew: true,
      message: `the policy ${policy.name} on ${nameText(policy.table)} goes by what users can write about themselves`,
      remedy: 'Use app_metadata, or a table that users cannot write.',
    };
  },
};

function userMetadata(tree: unknown): number | undefined {
  for (const { sval, location } of nodesOfKind(tree, 'A_Const')) {
    if (/\buser_metadata\b/.test(sval?.sval ?? '')) return location ?? 0;
  }
  for (const { fields, location } of nodesOfKind(tree, 'ColumnRef')) {
    const named = fields?.some((field) => 'String' in field && field.String.sval === 'raw_user_meta_data');
    if (named === true) return location ?? 0;
  }
  return undefined;
}
