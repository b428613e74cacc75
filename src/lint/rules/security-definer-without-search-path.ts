import { nameText } from '../../sql/names.ts';
import { createdFunction } from '../functions.ts';
import type { Rule } from '../rule.ts';

export const rule: Rule = {
  id: 'security-definer-without-search-path',
  severity: 'warning',
  family: 'security',
  optIn: true,
  summary: 'A SECURITY DEFINER function without a search_path of its own.',
  why: `Such a function runs with the rights of its owner but looks names up along the \`search_path\` of its caller. A caller
who can create objects in any schema, a temporary table will do, puts a table, function or operator of the right name in
front of the real one and has it run as the owner. \`SET search_path\` on the function closes that; \`pg_temp\` belongs at
its end, since it is otherwise searched first for tables.`,
  unsafe: `CREATE FUNCTION close_invoice(bigint) RETURNS void LANGUAGE sql SECURITY DEFINER AS
  'UPDATE invoices SET paid = true WHERE id = $1';`,
  safe: `CREATE FUNCTION close_invoice(bigint) RETURNS void LANGUAGE sql SECURITY DEFINER
  SET search_path = public, pg_temp AS
  'UPDATE invoices SET paid = true WHERE id = $1';`,
  *check(statement, context) {
    const created = createdFunction(statement, context);
    if (!created?.pathOfCaller || !created.definer) return;
    yield {
      statement,
      evenIfNew: true,
      message: `whoever may call ${nameText(created.name)} can make it run their own code as its owner`,
      remedy: 'Add SET search_path with the schemas it needs and pg_temp last.',
    };
  },
};
