import { newNames } from '../new-names.ts';
import type { Rule } from '../rule.ts';

export const rule: Rule = {
  id: 'style-naming',
  severity: 'notice',
  family: 'style',
  optIn: true,
  summary: 'A new name is not made of letters, digits and single underscores.',
  why: `A name with a space, a hyphen or another sign, or with a digit in front, needs double quotes wherever it is used, by
people and by every tool, for ever. One pattern for all names (\`order_items\`, \`created_at\`) can be guessed and searched
for. Upper case letters are the business of \`style-uppercase-name\`.`,
  unsafe: `CREATE TABLE "order-items" ("2nd price" numeric);`,
  safe: `CREATE TABLE order_items (second_price numeric);`,
  *check(statement) {
    for (const { what, name, location } of newNames(statement.node)) {
      if (/^\p{L}\p{M}*[\p{L}\p{M}\d]*(?:_[\p{L}\p{M}\d]+)*$/u.test(name) || name.startsWith('_')) continue;
      yield {
        statement,
        location,
        evenIfNew: true,
        message: `the ${what} "${name}" is not named like the others: letters, digits and single underscores`,
        remedy: 'Choose a name in snake_case.',
      };
    }
  },
};
