import { laterInFile } from '../around.ts';
import type { Rule } from '../rule.ts';
import { isInOwnBlock, transactionWord } from '../transaction-words.ts';

export const rule: Rule = {
  id: 'unterminated-transaction',
  severity: 'error',
  family: 'transaction',
  summary: 'BEGIN without a COMMIT in the file.',
  why: `A transaction that is still open at the end of the file is not committed by anybody: a client that goes away takes
everything in it back, and one that stays keeps all of its locks. migrate-action refuses such a file before anything runs.
It needs no BEGIN at all, since every file runs in one transaction unless something in it cannot.`,
  unsafe: `BEGIN;
ALTER TABLE orders ADD COLUMN note text;`,
  safe: `BEGIN;
ALTER TABLE orders ADD COLUMN note text;
COMMIT;`,
  *check(statement) {
    if (transactionWord(statement.node) !== 'begin' || isInOwnBlock(statement)) return;
    if (laterInFile(statement).some(({ node }) => transactionWord(node) === 'end')) return;
    yield {
      statement,
      message: 'opens a transaction that nothing in this file ends',
      remedy: 'Remove it, for the file runs in a transaction anyway, or add the COMMIT.',
    };
  },
};
