import { isInside } from './blocks.ts';
import type { Block } from './blocks.ts';
import type { Range, Split } from './lexer.ts';
import type { SqlText } from './text.ts';
import { refusal } from './words.ts';
import type { StatementClass } from './words.ts';

/** A script taken apart, which everything about it is decided from. */
export interface Anatomy {
  readonly source: SqlText;
  readonly text: string;
  readonly split: Split;
  readonly classes: readonly StatementClass[];
  readonly blocks: readonly Block[];
  /** The one block that is around the whole script. */
  readonly wrapper: Block | undefined;
}

/**
 * A block is the wrapper of its script when all statements outside of it are settings, which mean the same
 * inside: `SET lock_timeout = '2s'; BEGIN; …; COMMIT;`.
 */
export function findWrapper(classes: readonly StatementClass[], blocks: readonly Block[]): Block | undefined {
  const [block, ...others] = blocks;
  if (block === undefined || others.length > 0) return undefined;
  const outside = classes.filter((_, number) => number < block.begin || number > block.commit);
  return outside.every(({ kind }) => kind === 'set') ? block : undefined;
}

/** Why a script does not run in one transaction. */
export interface Reason {
  /** UTF-16 offset in the text. */
  readonly offset: number;
  readonly message: string;
}

export function reasonsAgainstTransaction({ split, classes, blocks, wrapper }: Anatomy): Reason[] {
  const reasons = classes.flatMap((statementClass, number) =>
    statementClass.kind === 'outside block' && !isInside(blocks, number)
      ? [{ number, message: refusal(statementClass.what) }]
      : [],
  );
  const [first] = blocks;
  if (first !== undefined && first !== wrapper) {
    reasons.push({ number: first.begin, message: 'the file has BEGIN … COMMIT blocks of its own' });
  }
  return reasons
    .sort((one, other) => one.number - other.number)
    .map(({ number, message }) => ({ offset: split.statements[number]?.start ?? 0, message }));
}

/** A SET TRANSACTION that has to come before the first query of its transaction. */
export interface Leading extends Range {
  readonly sql: string;
  readonly words: readonly string[];
  /** It stands in the text as a statement, which then has to be taken out. */
  readonly moved: boolean;
}

/** The modes of the wrapper's BEGIN, and the SET TRANSACTIONs that only other settings stand in front of. */
export function findLeading({ text, split, classes, wrapper }: Anatomy): Leading[] {
  const leading: Leading[] = [];
  for (const [number, statement] of split.statements.entries()) {
    const statementClass = classes[number];
    if (statementClass?.kind === 'begin' && number === wrapper?.begin) {
      if (statementClass.modes === '') continue;
      leading.push({ ...statement, sql: `SET TRANSACTION ${statementClass.modes}`, moved: false });
    } else if (statementClass?.kind === 'set transaction') {
      leading.push({ ...statement, sql: text.slice(statement.start, statement.end), moved: true });
    } else if (statement.words[0] !== 'SET' && statementClass?.kind !== 'set') {
      break;
    }
  }
  return leading;
}
