import { listName } from '../nodes.ts';
import { nameText } from '../../sql/names.ts';
import type { Rule } from '../rule.ts';

export const rule: Rule = {
  id: 'create-domain-with-constraint',
  severity: 'notice',
  family: 'schema',
  summary: 'A domain is created with a CHECK or NOT NULL.',
  why: `A constraint of a domain is hard to change once tables use it: adding or validating one locks all of them against
writes, adding a column of the domain rewrites the table, and there is no way to do it table by table. A domain's NOT
NULL can still be NULL in the result of an outer join. A CHECK on the tables says the same, and each can be changed
while it is in use.`,
  unsafe: `CREATE DOMAIN email AS text CHECK (VALUE ~ '@');`,
  safe: `CREATE DOMAIN email AS text;
CREATE TABLE users (
  id bigint PRIMARY KEY,
  email email,
  CONSTRAINT users_email_check CHECK (email ~ '@')
);`,
  *check(statement) {
    const { node } = statement;
    if (node === undefined || !('CreateDomainStmt' in node)) return;
    const { domainname, constraints } = node.CreateDomainStmt;
    const domain = listName(domainname);
    const [constraint] = (constraints ?? []).flatMap((one) =>
      'Constraint' in one && ['CONSTR_CHECK', 'CONSTR_NOTNULL'].includes(one.Constraint.contype ?? '')
        ? [one.Constraint]
        : [],
    );
    if (domain === undefined || constraint === undefined) return;
    yield {
      statement,
      location: constraint.location,
      message: `${constraint.contype === 'CONSTR_CHECK' ? 'the CHECK' : 'NOT NULL'} of the domain ${nameText(domain)} cannot be changed later without blocking writes to every table that uses it`,
      remedy: 'Put the constraint on the tables, and leave the domain without one.',
    };
  },
};
