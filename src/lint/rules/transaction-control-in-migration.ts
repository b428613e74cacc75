import type { Node } from 'libpg-query';
import type { Rule } from '../rule.ts';
import { isInOwnBlock, transactionWord } from '../transaction-words.ts';

export const rule: Rule = {
  id: 'transaction-control-in-migration',
  severity: 'warning',
  family: 'transaction',
  summary: 'A BEGIN, COMMIT or ROLLBACK that collides with the transaction around it.',
  why: `PostgreSQL has one transaction at a time. A BEGIN inside of a transaction only warns and opens nothing (savepoints are
what nests), so the first COMMIT ends what is around it: what follows runs outside, and the record that the migration is
applied is no longer in the same transaction as its work. A COMMIT without a BEGIN ends the runner's transaction in the
same way.

migrate-action takes one BEGIN … COMMIT around a whole file off and runs several blocks in one file as they are; this rule
is about what is left. Such a file is refused before anything runs.`,
  unsafe: `BEGIN;
ALTER TABLE orders ADD COLUMN note text;
BEGIN;
ALTER TABLE customers ADD COLUMN note text;
COMMIT;
COMMIT;`,
  safe: `ALTER TABLE orders ADD COLUMN note text;
ALTER TABLE customers ADD COLUMN note text;`,
  *check(statement) {
    const word = transactionWord(statement.node);
    if (word === 'other') return;
    const open = isInOwnBlock(statement);
    const foreign = statement.file.assumeInTransaction === true;
    if (word === 'begin' && (open || foreign)) {
      yield {
        statement,
        message: 'opens nothing, for a transaction is open already: the next COMMIT ends that one',
        remedy: 'Remove it and its COMMIT; for a part that can be undone alone, use SAVEPOINT.',
      };
    } else if (word === 'end' && !open) {
      yield {
        statement,
        message: `ends the transaction in which the migration is recorded: ${commandOf(statement.node)} has no BEGIN in this file`,
        remedy: 'Remove it: each migration is committed together with its record.',
      };
    }
  },
};

function commandOf(node: Node | undefined): string {
  const kind = node && 'TransactionStmt' in node ? node.TransactionStmt.kind : undefined;
  return kind === 'TRANS_STMT_ROLLBACK'
    ? 'ROLLBACK'
    : kind === 'TRANS_STMT_PREPARE'
      ? 'PREPARE TRANSACTION'
      : 'COMMIT';
}
