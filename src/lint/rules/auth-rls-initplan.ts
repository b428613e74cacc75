import type { Node } from 'libpg-query';
import { nameText } from '../../sql/names.ts';
import { policyWords } from '../policy-expressions.ts';
import { listName } from '../nodes.ts';
import type { Rule } from '../rule.ts';

export const rule: Rule = {
  id: 'auth-rls-initplan',
  severity: 'warning',
  family: 'security',
  optIn: true,
  summary: 'A policy calls current_setting() or auth.…() anew for each row.',
  why: `The condition of a policy is evaluated for every row that a query looks at. A call such as \`current_setting('app.user')\`
or \`auth.uid()\` in it is made each time, though its answer is the same for the whole statement; on large tables that
is most of the time of the query. In a scalar subquery, \`(SELECT auth.uid())\`, the planner runs it once (an InitPlan) and
compares with the result, which can then also use an index.`,
  unsafe: `CREATE POLICY of_owner ON invoices USING (owner = current_setting('app.user'));`,
  safe: `CREATE POLICY of_owner ON invoices USING (owner = (SELECT current_setting('app.user')));`,
  *check(statement) {
    const policy = policyWords(statement);
    if (!policy) return;
    for (const expression of policy.expressions) {
      const call = calledForEachRow(expression);
      if (!call) continue;
      yield {
        statement,
        location: call.location,
        evenIfNew: true,
        message: `the policy ${policy.name} on ${nameText(policy.table)} calls ${call.name}() anew for each row`,
        remedy: `Write (SELECT ${call.name}(…)) in its place.`,
      };
      return;
    }
  },
};

/** The first such call that is not in a subquery. */
function calledForEachRow(tree: unknown): { name: string; location: number } | undefined {
  if (typeof tree !== 'object' || tree === null || 'SubLink' in tree) return undefined;
  if ('FuncCall' in tree) {
    const { funcname, location } = (tree as Extract<Node, { FuncCall: unknown }>).FuncCall;
    const called = listName(funcname);
    if (called && (called.name === 'current_setting' || called.schema === 'auth')) {
      return { name: nameText(called), location: location ?? 0 };
    }
  }
  for (const value of Object.values(tree)) {
    const found = calledForEachRow(value);
    if (found) return found;
  }
  return undefined;
}
