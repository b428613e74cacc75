import type { GrantStmt, Node } from 'libpg-query';
import type { Rule } from '../rule.ts';

export const rule: Rule = {
  id: 'grant-to-public',
  severity: 'warning',
  family: 'security',
  optIn: true,
  summary: 'A right is granted to PUBLIC.',
  why: `\`PUBLIC\` is every role of the server, also those that are made later, for monitoring or for another application. A
right that PUBLIC has cannot be taken from a single role: \`REVOKE … FROM somebody\` has no effect as long as PUBLIC has
it. Grant to a group role, and make those who need it members.`,
  unsafe: `GRANT SELECT ON invoices TO PUBLIC;`,
  safe: `GRANT SELECT ON invoices TO reporting;`,
  *check(statement) {
    const grant = grantOf(statement.node);
    const everybody = grant?.grantees?.some(
      (grantee) => 'RoleSpec' in grantee && grantee.RoleSpec.roletype === 'ROLESPEC_PUBLIC',
    );
    if (grant?.is_grant !== true || everybody !== true) return;
    yield {
      statement,
      evenIfNew: true,
      message: `gives ${rights(grant)} to every role there is or will be`,
      remedy: 'Grant it to a role whose members need it.',
    };
  },
};

function grantOf(node: Node | undefined): GrantStmt | undefined {
  if (!node) return undefined;
  if ('GrantStmt' in node) return node.GrantStmt;
  return 'AlterDefaultPrivilegesStmt' in node ? node.AlterDefaultPrivilegesStmt.action : undefined;
}

function rights({ privileges }: GrantStmt): string {
  const names = (privileges ?? []).flatMap((node) =>
    'AccessPriv' in node && node.AccessPriv.priv_name !== undefined
      ? [node.AccessPriv.priv_name.toUpperCase()]
      : [],
  );
  return names.length === 0 ? 'all privileges' : names.join(', ');
}
