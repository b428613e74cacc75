import { nameText } from '../../sql/names.ts';
import { createdFunction } from '../functions.ts';
import type { Rule } from '../rule.ts';

export const rule: Rule = {
  id: 'function-search-path-mutable',
  severity: 'warning',
  family: 'security',
  optIn: true,
  summary: 'A function looks its names up along the search_path of its caller.',
  why: `Tables, functions and operators that a function names without a schema are looked up when it runs, along the
\`search_path\` of whoever calls it. With another path it reads another table, or fails: in a restore from pg_dump, in a
trigger that a role with its own path fires, in an index that is built again. \`SET search_path = ''\` on the function
pins it, with all names written in full. A standard SQL body (\`BEGIN ATOMIC\`, from version 14 on) has its names resolved
when it is created. Functions with SECURITY DEFINER are the business of \`security-definer-without-search-path\`.`,
  unsafe: `CREATE FUNCTION open_total() RETURNS numeric LANGUAGE sql STABLE AS
  'SELECT sum(total) FROM invoices WHERE NOT paid';`,
  safe: `CREATE FUNCTION open_total() RETURNS numeric LANGUAGE sql STABLE SET search_path = '' AS
  'SELECT sum(total) FROM public.invoices WHERE NOT paid';`,
  *check(statement, context) {
    const created = createdFunction(statement, context);
    if (!created?.pathOfCaller || created.definer) return;
    yield {
      statement,
      evenIfNew: true,
      message: `the ${created.what} ${nameText(created.name)} means other tables and functions under another search_path`,
      remedy: "Add SET search_path = '' and write its names with their schema.",
    };
  },
};
