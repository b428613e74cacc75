import { declaredColumns } from '../declared-columns.ts';
import type { Rule } from '../rule.ts';

export const rule: Rule = {
  id: 'style-char-type',
  severity: 'notice',
  family: 'style',
  optIn: true,
  summary: 'A column of type char or char(n).',
  why: `\`char(n)\` fills every value with spaces up to n, stores them, and ignores trailing spaces when it compares, but not
when it matches with LIKE or a regular expression. \`char\` alone is \`char(1)\`. It is neither smaller nor faster than
\`text\`: PostgreSQL has no fixed-length storage for it. The one-byte type \`"char"\`, in quotes, is made for the system
catalogs. Where the length matters, a CHECK on \`text\` says so and can be changed without a rewrite.`,
  unsafe: `CREATE TABLE countries (code char(2));`,
  safe: `CREATE TABLE countries (code text CHECK (length(code) = 2));`,
  *check(statement) {
    for (const { column, type, location } of declaredColumns(statement.node)) {
      if (type !== 'bpchar' && type !== 'char' && type !== 'character') continue;
      yield {
        statement,
        location,
        evenIfNew: true,
        message: `gives ${column} the type char, which pads its values with spaces`,
        remedy: 'Use text, with a CHECK where the length matters.',
      };
    }
  },
};
