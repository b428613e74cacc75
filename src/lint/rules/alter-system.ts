import type { Rule } from '../rule.ts';

export const rule: Rule = {
  id: 'alter-system',
  severity: 'warning',
  family: 'security',
  optIn: true,
  summary: 'ALTER SYSTEM changes the configuration of the whole server.',
  why: `\`ALTER SYSTEM\` writes to \`postgresql.auto.conf\`, which goes before \`postgresql.conf\`, for all databases of the server. It
cannot be rolled back, is not in a dump, does not reach replicas, takes effect only after a reload or restart, and needs a
superuser, which managed services do not give out. Configuration belongs to the tool that sets up the server; for one
database or role there is \`ALTER DATABASE … SET\` and \`ALTER ROLE … SET\`.`,
  unsafe: `ALTER SYSTEM SET work_mem = '64MB';`,
  safe: `ALTER ROLE reporting SET work_mem = '64MB';`,
  *check(statement) {
    const { node } = statement;
    if (!node || !('AlterSystemStmt' in node)) return;
    yield {
      statement,
      message: `changes ${node.AlterSystemStmt.setstmt?.name ?? 'the settings'} for every database of the server`,
      remedy: 'Set it with ALTER DATABASE or ALTER ROLE, or where the server is configured.',
    };
  },
};
