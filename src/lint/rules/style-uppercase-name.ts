import { newNames } from '../new-names.ts';
import type { Rule } from '../rule.ts';

export const rule: Rule = {
  id: 'style-uppercase-name',
  severity: 'notice',
  family: 'style',
  optIn: true,
  summary: 'A new name has upper case letters, so that it always needs quotes.',
  why: `PostgreSQL folds names without quotes to lower case. A table that was created as \`"Orders"\` is not found by
\`SELECT … FROM Orders\`, since that looks for \`orders\`; it needs its quotes in every query and every tool from then on.`,
  unsafe: `CREATE TABLE "Orders" ("customerId" bigint);`,
  safe: `CREATE TABLE orders (customer_id bigint);`,
  *check(statement) {
    for (const { what, name, location } of newNames(statement.node)) {
      if (!/\p{Lu}/u.test(name)) continue;
      yield {
        statement,
        location,
        evenIfNew: true,
        message: `the ${what} "${name}" can only be used in double quotes`,
        remedy: 'Use lower case.',
      };
    }
  },
};
