import type { Node } from 'libpg-query';
import { optionText } from '../functions.ts';
import type { Rule } from '../rule.ts';

export const rule: Rule = {
  id: 'password-in-sql',
  severity: 'warning',
  family: 'security',
  optIn: true,
  summary: 'A password is written in a migration.',
  why: `A password in a file is in the repository for ever, with everyone who has a copy of it. The statement also goes to the
server as plain text, where \`log_statement\`, \`pg_stat_activity\` and an error message can show it. Create roles without a
password here and set it elsewhere: \`\\password\` in psql sends only the SCRAM verifier. What has been committed needs to be
changed, not only removed.`,
  unsafe: `CREATE ROLE reporting LOGIN PASSWORD 'a-secret';`,
  safe: `CREATE ROLE reporting LOGIN;`,
  *check(statement) {
    const whose = passwordOf(statement.node);
    if (whose === undefined) return;
    yield {
      statement,
      evenIfNew: true,
      message: `has the password of ${whose} in it, for everyone who can read the repository`,
      remedy: 'Take it out, change it, and set it by another way than a migration.',
    };
  },
};

function passwordOf(node: Node | undefined): string | undefined {
  if (!node) return undefined;
  if ('CreateRoleStmt' in node) {
    return isSecret(optionText(node.CreateRoleStmt.options, 'password'))
      ? `role ${node.CreateRoleStmt.role ?? ''}`
      : undefined;
  }
  if ('AlterRoleStmt' in node) {
    const { role, options } = node.AlterRoleStmt;
    return isSecret(optionText(options, 'password')) ? `role ${role?.rolename ?? ''}` : undefined;
  }
  if ('CreateUserMappingStmt' in node) return ofMapping(node.CreateUserMappingStmt);
  if ('AlterUserMappingStmt' in node) return ofMapping(node.AlterUserMappingStmt);
  if ('CreateSubscriptionStmt' in node) {
    const { subname, conninfo } = node.CreateSubscriptionStmt;
    return hasPassword(conninfo) ? `subscription ${subname ?? ''}` : undefined;
  }
  if ('AlterSubscriptionStmt' in node) {
    const { subname, conninfo } = node.AlterSubscriptionStmt;
    return hasPassword(conninfo) ? `subscription ${subname ?? ''}` : undefined;
  }
  return undefined;
}

function ofMapping({ servername, options }: { servername?: string; options?: Node[] }): string | undefined {
  return isSecret(optionText(options, 'password')) ? `a user of server ${servername ?? ''}` : undefined;
}

/** A SCRAM verifier cannot be used to log in. */
function isSecret(password: string | undefined): boolean {
  return password !== undefined && password !== '' && !password.startsWith('SCRAM-SHA-256$');
}

function hasPassword(connection: string | undefined): boolean {
  return /\bpassword\s*=\s*[^\s]|:\/\/[^/@\s:]*:[^@\s]+@/.test(connection ?? '');
}
