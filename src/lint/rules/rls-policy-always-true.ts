import type { Node } from 'libpg-query';
import { nameText } from '../../sql/names.ts';
import { isAnybody } from '../api-schema.ts';
import { policyWords } from '../policy-expressions.ts';
import type { Rule } from '../rule.ts';

export const rule: Rule = {
  id: 'rls-policy-always-true',
  severity: 'warning',
  family: 'security',
  optIn: true,
  summary: 'A policy lets everybody write every row.',
  why: `A permissive policy whose condition is \`true\` is as good as no row level security for its command. For SELECT that is
often meant: the rows are public. For INSERT, UPDATE and DELETE, or without FOR, which means all of them, it lets every
role that the policy is for change what it likes. Permissive policies are joined with OR, so one of this kind makes all
others on the table pointless.`,
  unsafe: `CREATE POLICY anybody ON invoices FOR UPDATE USING (true);`,
  safe: `CREATE POLICY of_owner ON invoices FOR UPDATE USING (owner_name = (SELECT current_user));`,
  *check(statement) {
    const policy = policyWords(statement);
    if (!policy?.permissive || policy.command === 'select') return;
    if (policy.roles && !policy.roles.some(isAnybody)) return;
    if (!policy.expressions.some(isTrue)) return;
    yield {
      statement,
      evenIfNew: true,
      message: `the policy ${policy.name} lets everybody ${words(policy.command)} any row of ${nameText(policy.table)}`,
      remedy: 'Write the condition that is meant, or name the role that may do it behind TO.',
    };
  },
};

function words(command: string | undefined): string {
  return command === undefined || command === 'all' ? 'read and write' : command;
}

/** `true`, `'t'::boolean`, `1 = 1`. */
function isTrue(node: Node): boolean {
  if ('TypeCast' in node) return node.TypeCast.arg !== undefined && isTrue(node.TypeCast.arg);
  if ('A_Const' in node)
    return node.A_Const.boolval?.boolval === true || /^t(?:rue)?$/i.test(node.A_Const.sval?.sval ?? '');
  if (!('A_Expr' in node)) return false;
  const { name, lexpr, rexpr } = node.A_Expr;
  const [operator] = name ?? [];
  if (!operator || !('String' in operator) || operator.String.sval !== '=') return false;
  const [left, right] = [constant(lexpr), constant(rexpr)];
  return left !== undefined && left === right;
}

function constant(node: Node | undefined): string | undefined {
  if (!node || !('A_Const' in node)) return undefined;
  const { ival, sval } = node.A_Const;
  return ival ? String(ival.ival ?? 0) : sval?.sval;
}
