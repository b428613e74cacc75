import type { Settings } from './rule.ts';
import type { LintStatement } from './statement.ts';

/** Said of a statement whose lock is as short as it can be, because the file itself sees to it. */
export function boundedLock(statement: LintStatement, settings: Settings): string | undefined {
  const isLimited = settings.fileSetLockTimeout && settings.lockTimeoutMs > 0;
  return isLimited && isAlone(statement) ? 'It is alone in its transaction, with a lock_timeout.' : undefined;
}

/** Settings and the ends of the transaction aside. */
function isAlone({ file, index, transaction }: LintStatement): boolean {
  if (transaction === null) return true;
  return !file.statements.some((other) => {
    if (other.index === index || other.transaction !== transaction || other.node === undefined) return false;
    return !('VariableSetStmt' in other.node) && !('TransactionStmt' in other.node);
  });
}
