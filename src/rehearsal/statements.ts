import type { PlannedStep } from '../engine/plan.ts';
import { splitStatements } from '../sql/lexer.ts';
import type { MappedSql } from '../sql/mapped.ts';
import type { Piece } from '../sql/text.ts';
import type { Sent } from './observe.ts';

/** One statement as it is sent, by its number in the file. */
export interface TracedStatement {
  /** 0-based, of all statements of the file. */
  number: number;
  sql: string;
  inBytes: boolean;
  words: readonly string[];
  copyData: readonly Piece[];
}

/** Numbers statements of what is sent as they stand in the file, wrapper and leading statements counted. */
export class Numbering {
  readonly #numbers: ReadonlyMap<number, number>;

  constructor(step: Pick<PlannedStep, 'text'>) {
    const { statements } = splitStatements(step.text);
    this.#numbers = new Map(statements.map(({ start }, number) => [start, number]));
  }

  /** The statements of a part of the file. */
  of(part: MappedSql): TracedStatement[] {
    const data = [...part.copyData];
    return splitStatements(part.sql, { copyData: 'removed' }).statements.map(({ start, end, words }) => ({
      number: this.#numbers.get(part.toSource(start)) ?? -1,
      sql: part.sql.slice(start, end),
      inBytes: part.inBytes,
      words,
      copyData: copiesIn(words) ? data.splice(0, 1) : [],
    }));
  }
}

/** As it is sent, in a message of its own: several in one message are one transaction. */
export function sentOf({ sql, inBytes, copyData }: TracedStatement): Sent {
  return { sql: [inBytes ? { utf8: sql } : sql], copyData };
}

/** The grammar takes STDOUT for STDIN here. */
function copiesIn(words: readonly string[]): boolean {
  return (
    words[0] === 'COPY' &&
    words.some((word, at) => word === 'FROM' && /^STD(?:IN|OUT)$/.test(words[at + 1] ?? ''))
  );
}
