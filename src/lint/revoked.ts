import type { ObjectName } from '../sql/names.ts';
import { isAnybody } from './api-schema.ts';
import { allNamed, laterPending, sameRelation } from './objects.ts';
import { roleName } from './row-security.ts';
import type { Context } from './rule.ts';
import type { LintStatement } from './statement.ts';

/** Whether a pending statement behind this one takes rights on the relation away from everybody. */
export function isRevokedLater(name: ObjectName, statement: LintStatement, context: Context): boolean {
  return laterPending(statement, context).some(({ node }) => {
    if (!node || !('GrantStmt' in node) || node.GrantStmt.is_grant === true) return false;
    const { objects, grantees } = node.GrantStmt;
    const on = allNamed(objects).some((object) => sameRelation(context.catalog, object.name, name));
    return on && (grantees ?? []).some((grantee) => isAnybody(roleName(grantee)));
  });
}
