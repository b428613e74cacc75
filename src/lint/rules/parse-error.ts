import type { Rule } from '../rule.ts';

export const rule: Rule = {
  id: 'parse-error',
  severity: 'notice',
  family: 'process',
  summary: 'A statement that the parser does not know, and that no rule has looked at.',
  why: `The rules read the tree that PostgreSQL's own grammar (of version 18) makes of a statement. For this one it makes none:
there is a mistake in it, or it is in the syntax of a newer server, of a fork or of psql. If the server accepts it, it
runs all the same, and only the rehearsal can say what it does. It is reported so that "no findings" never stands for
"not looked at".`,
  unsafe: `ALTER TABLE orders ADD COLUM note text;`,
  safe: `ALTER TABLE orders ADD COLUMN note text;`,
  *check(statement) {
    if (statement.parseError === undefined) return;
    yield {
      statement,
      message: `no rule could look at it: the parser says "${statement.parseError}"`,
      remedy:
        'Mend it if it is a mistake; if the server knows more than the parser, trust the rehearsal only.',
    };
  },
};
