import type { Statement } from './lexer.ts';
import type { ScriptProblem } from './problems.ts';
import type { StatementClass } from './words.ts';

/** A balanced BEGIN … COMMIT, by the numbers of its two statements. */
export interface Block {
  readonly begin: number;
  readonly commit: number;
}

/** Finds the BEGIN … COMMIT blocks of a script, and every transaction command that is none of theirs. */
export function findBlocks(
  statements: readonly Statement[],
  classes: readonly StatementClass[],
): { blocks: Block[]; problems: ScriptProblem[] } {
  const blocks: Block[] = [];
  const problems: ScriptProblem[] = [];
  /** The BEGINs that are open, by number; PostgreSQL knows one level only. */
  const open: number[] = [];
  const report = (statement: number, message: string, remedy: string): void => {
    problems.push({ offset: statements[statement]?.start ?? 0, message, remedy });
  };

  for (const [number, statementClass] of classes.entries()) {
    switch (statementClass.kind) {
      case 'begin':
        if (open.length > 0) {
          report(
            number,
            'BEGIN inside of BEGIN: PostgreSQL has no nested transactions, so the first COMMIT would end both.',
            'Remove the inner BEGIN and its COMMIT, or use SAVEPOINT.',
          );
        }
        open.push(number);
        break;
      case 'commit': {
        const begin = open.pop();
        if (begin === undefined) {
          report(
            number,
            'COMMIT without BEGIN: it would commit half of the migration before it is recorded.',
            'Remove this COMMIT: each migration is committed together with its record. Or put a BEGIN in front of what it is to commit.',
          );
        } else if (statementClass.chain) {
          report(
            number,
            'COMMIT AND CHAIN commits in the middle and goes on in a transaction that nothing here begins.',
            'Write COMMIT; BEGIN; instead, or split the file into several migrations.',
          );
          open.push(begin);
        } else if (open.length === 0) {
          blocks.push({ begin, commit: number });
        }
        break;
      }
      case 'rollback':
        open.length = 0;
        report(
          number,
          'ROLLBACK throws away what the migration has done, and the migration would still count as applied.',
          'Remove it. To undo a part, use SAVEPOINT and ROLLBACK TO SAVEPOINT; to undo the migration, write a rollback script.',
        );
        break;
      case 'prepare transaction':
        open.length = 0;
        report(
          number,
          'PREPARE TRANSACTION takes the transaction away from its session, so that the migration cannot be recorded with it.',
          'Use COMMIT, or nothing: each migration is committed together with its record.',
        );
        break;
      case 'other':
      case 'set':
      case 'set transaction':
      case 'outside block':
        break;
    }
  }
  const [unclosed] = open;
  if (unclosed !== undefined) {
    report(
      unclosed,
      'BEGIN without COMMIT: the transaction would still be open at the end of the file.',
      'Remove this BEGIN, for each migration runs in a transaction anyway, or add the COMMIT.',
    );
  }
  return { blocks, problems: problems.sort((one, other) => one.offset - other.offset) };
}

/** Does a statement, by number, lie between a BEGIN and its COMMIT? */
export function isInside(blocks: readonly Block[], statement: number): boolean {
  return blocks.some(({ begin, commit }) => begin < statement && statement < commit);
}
