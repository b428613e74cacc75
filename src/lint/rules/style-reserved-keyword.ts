import { newNames } from '../new-names.ts';
import { isReserved } from '../reserved-words.ts';
import type { Rule } from '../rule.ts';

export const rule: Rule = {
  id: 'style-reserved-keyword',
  severity: 'notice',
  family: 'style',
  optIn: true,
  summary: 'A new name is a reserved key word of SQL.',
  why: `A table or column called \`user\`, \`order\` or \`group\` needs quotes in every query. Some of these words do not even fail
without them: \`SELECT user\` is the current role and not the column. Tools that write SQL and forget the quotes fail on it.
The list is that of the key words that PostgreSQL does not take as a name.`,
  unsafe: `CREATE TABLE "order" ("user" text);`,
  safe: `CREATE TABLE orders (user_name text);`,
  *check(statement) {
    for (const { what, name, location } of newNames(statement.node)) {
      if (!isReserved(name)) continue;
      yield {
        statement,
        location,
        evenIfNew: true,
        message: `the ${what} "${name}" is a reserved word and needs double quotes everywhere`,
        remedy: 'Choose another word, such as its plural.',
      };
    }
  },
};
