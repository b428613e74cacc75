import { copyDataBlocks } from './lexer.ts';
import type { Range } from './lexer.ts';
import { Scanner } from './scanner.ts';

/** A comment from `--` to the end of its line, or between stars. */
export interface Comment extends Range {
  readonly kind: 'line comment' | 'block comment';
  readonly text: string;
  /** Only comments, psql commands and white space come before it. */
  readonly inHead: boolean;
  /** Nothing stands in front of it on its line. */
  readonly ownLine: boolean;
}

/** A comment from `--` to the end of its line. */
export interface LineComment extends Comment {
  readonly kind: 'line comment';
}

/** The line comments of a script; not what looks like one in a literal or in COPY data. */
export function* lineComments(text: string): Generator<LineComment> {
  for (const comment of comments(text)) {
    if (comment.kind === 'line comment') yield { ...comment, kind: comment.kind };
  }
}

/** The comments of a script, of either kind. */
export function* comments(text: string): Generator<Comment> {
  const data = copyDataBlocks(text);
  const scanner = new Scanner(text);
  let inHead = true;
  while (scanner.next() !== 'end') {
    const { start, end } = scanner;
    const [block] = data;
    if (block !== undefined && start >= block.start) {
      data.shift();
      scanner.jumpTo(block.end);
    } else if (scanner.kind === 'line comment' || scanner.kind === 'block comment') {
      const ownLine = start === 0 || text[start - 1] === '\n';
      yield { start, end, kind: scanner.kind, text: scanner.raw(), inHead, ownLine };
    } else if (scanner.kind !== 'meta-command') {
      inHead = false;
    }
  }
}
