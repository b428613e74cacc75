import type { Rule } from '../rule.ts';

export const rule: Rule = {
  id: 'missing-on-target',
  severity: 'error',
  family: 'fails',
  dynamic: true,
  summary: 'A statement names a role, or an extension, that the database does not have.',
  why: `Roles belong to a server and not to a database, and an extension has to be installed on the machine: a file that works
on one server fails on another (\`role … does not exist\`, 42704). The rehearsal makes such a role up, so that the rest of
the file can be looked at. With a database given it is asked whether it has the role, and whether the extension can be had
there; what an earlier pending file creates is not missed.`,
  unsafe: `-- There is no role reporting on the server.
GRANT SELECT ON orders TO reporting;`,
  safe: `-- In an earlier file, or by whoever runs the server:
CREATE ROLE reporting NOLOGIN;`,
};
