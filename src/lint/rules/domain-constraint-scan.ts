import { listName } from '../nodes.ts';
import type { Node } from 'libpg-query';
import type { ObjectName } from '../../sql/names.ts';
import { mayBeSame, nameText } from '../../sql/names.ts';
import type { Relation } from '../catalog.ts';
import type { Context, Rule } from '../rule.ts';
import { objectOf, parseType } from '../sql-type.ts';
import { list, shortName } from '../wording.ts';

export const rule: Rule = {
  id: 'domain-constraint-scan',
  severity: 'error',
  family: 'scan',
  summary: 'A constraint of a domain is checked in every table that uses the domain.',
  why: `\`ALTER DOMAIN … ADD CONSTRAINT\`, \`VALIDATE CONSTRAINT\` and \`SET NOT NULL\` read every table that has a column of
the domain, one after the other, with a SHARE lock on each: nothing can be written to any of them until the transaction
ends. With NOT VALID, adding the constraint locks no table; but validating it later takes the same SHARE lock, unlike
the validation of a table's constraint. A CHECK on each table is the only way that lets writes go on.`,
  unsafe: `ALTER DOMAIN email ADD CONSTRAINT email_check CHECK (VALUE ~ '@');`,
  safe: `-- New values are checked from here on, and no table is locked.
ALTER DOMAIN email ADD CONSTRAINT email_check CHECK (VALUE ~ '@') NOT VALID;
-- For the old ones, a CHECK on each table can be validated while it is in use.
ALTER TABLE users ADD CONSTRAINT users_email_check CHECK (email ~ '@') NOT VALID;`,
  *check(statement, context) {
    const { node } = statement;
    if (node === undefined || !('AlterDomainStmt' in node)) return;
    const { typeName, subtype = '', def } = node.AlterDomainStmt;
    const domain = listName(typeName);
    if (domain === undefined || !scans(subtype, def)) return;
    if (context.catalog.type(domain)?.created !== undefined) return;
    const tables = [...tablesWith(domain, context)];
    if (tables.length === 0 && context.catalog.complete) return;
    const names =
      tables.length === 0 ? 'every table' : list(tables.map((table) => shortName(table, context.catalog)));
    const more = context.catalog.complete || tables.length === 0 ? '' : ' and whatever else';
    yield {
      statement,
      ...(def && 'Constraint' in def && { location: def.Constraint.location }),
      message: `blocks writes to ${names}${more} with a column of ${nameText(domain)} while every row there is checked`,
      remedy: 'Add the constraint as NOT VALID, and hold the old rows to it with a CHECK on each table.',
      ...(tables.length === 1 && { relation: tables[0] }),
    };
  },
};

/** ADD (unless NOT VALID), VALIDATE and SET NOT NULL, as PostgreSQL's grammar codes them. */
function scans(subtype: string, def: Node | undefined): boolean {
  if (subtype === 'V' || subtype === 'O') return true;
  return (
    subtype === 'C' && def !== undefined && 'Constraint' in def && def.Constraint.skip_validation !== true
  );
}

function* tablesWith(domain: ObjectName, { catalog }: Context): Iterable<Relation> {
  for (const relation of catalog.relations()) {
    for (const { type } of relation.columns.values()) {
      const parsed = type === undefined ? undefined : parseType(type);
      if (parsed === undefined || !mayBeSame(objectOf(parsed), domain)) continue;
      yield relation;
      break;
    }
  }
}
