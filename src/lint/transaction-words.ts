import type { Node } from 'libpg-query';
import { earlierInFile } from './around.ts';
import type { LintStatement } from './statement.ts';

export type TransactionWord = 'begin' | 'end' | 'other';

/** What a statement does to the transaction block. A savepoint is none of it. */
export function transactionWord(node: Node | undefined): TransactionWord {
  if (!node || !('TransactionStmt' in node)) return 'other';
  switch (node.TransactionStmt.kind) {
    case 'TRANS_STMT_BEGIN':
    case 'TRANS_STMT_START':
      return 'begin';
    case 'TRANS_STMT_COMMIT':
    case 'TRANS_STMT_ROLLBACK':
    case 'TRANS_STMT_PREPARE':
      return node.TransactionStmt.chain === true ? 'other' : 'end';
    default:
      return 'other';
  }
}

/** Whether a BEGIN of the file itself is open in front of a statement. */
export function isInOwnBlock(statement: LintStatement): boolean {
  const last = earlierInFile(statement)
    .map(({ node }) => transactionWord(node))
    .findLast((word) => word !== 'other');
  return last === 'begin';
}
