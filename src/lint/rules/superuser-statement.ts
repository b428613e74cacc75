import type { Node } from 'libpg-query';
import { optionText } from '../functions.ts';
import { hasOption } from '../objects.ts';
import type { Rule } from '../rule.ts';

export const rule: Rule = {
  id: 'superuser-statement',
  severity: 'warning',
  family: 'security',
  optIn: true,
  summary: 'A statement that only a superuser may run, or that makes one.',
  why: `A migration that needs a superuser makes every deployment run as one, and the credentials of the deployment open the
whole server: files, other databases, programs on its machine. Managed services do not have the role at all, so there
the migration fails. What is needed once, such as a language or a privileged role, belongs to the set-up of the server.`,
  unsafe: `CREATE ROLE deploy LOGIN SUPERUSER;`,
  safe: `CREATE ROLE deploy LOGIN;
GRANT CREATE ON SCHEMA public TO deploy;`,
  *check(statement) {
    const what = privileged(statement.node);
    if (what === undefined) return;
    yield {
      statement,
      evenIfNew: true,
      message: `${what}, which takes a superuser`,
      remedy:
        'Do it in the set-up of the server, and let migrations run with the rights of the owner of the schema.',
    };
  },
};

const attributes = { superuser: 'SUPERUSER', isreplication: 'REPLICATION', bypassrls: 'BYPASSRLS' } as const;

function privileged(node: Node | undefined): string | undefined {
  if (!node) return undefined;
  if ('CreateRoleStmt' in node) return ofRole(node.CreateRoleStmt.options);
  if ('AlterRoleStmt' in node) return ofRole(node.AlterRoleStmt.options);
  if ('CopyStmt' in node) {
    const { filename, is_program } = node.CopyStmt;
    if (filename === undefined) return undefined;
    return is_program === true ? 'runs a program on the server' : 'reads or writes a file of the server';
  }
  if ('LoadStmt' in node) return 'loads a library into the server';
  if ('CreateEventTrigStmt' in node) return 'creates an event trigger';
  if ('CreateTableSpaceStmt' in node) return 'creates a tablespace';
  if ('CreateFdwStmt' in node) return 'creates a foreign data wrapper';
  if ('CreateFunctionStmt' in node) {
    const language = optionText(node.CreateFunctionStmt.options, 'language')?.toLowerCase();
    const untrusted = language === 'c' || language === 'internal' || /^pl\w+u$/.test(language ?? '');
    return untrusted ? `creates a function in the untrusted language ${language ?? ''}` : undefined;
  }
  return undefined;
}

function ofRole(options: readonly Node[] | undefined): string | undefined {
  for (const [option, word] of Object.entries(attributes)) {
    if (hasOption(options, option)) return `gives a role ${word}`;
  }
  return undefined;
}
