import { copyDataBlocks } from './lexer.ts';
import { Scanner } from './scanner.ts';

/** Do two scripts differ in nothing but white space and comments, outside of literals and COPY data? */
export function sameButForCommentsAndSpace(one: string, other: string): boolean {
  const [left, right] = [tokens(one), tokens(other)];
  for (;;) {
    const [token, counterpart] = [left.next(), right.next()];
    if (token.done === true || counterpart.done === true) return token.done === counterpart.done;
    if (token.value !== counterpart.value) return false;
  }
}

function* tokens(text: string): Generator<string, undefined> {
  const data = copyDataBlocks(text);
  const scanner = new Scanner(text);
  while (scanner.next() !== 'end') {
    const [block] = data;
    if (block !== undefined && scanner.start >= block.start) {
      data.shift();
      yield text.slice(block.start, block.end);
      scanner.jumpTo(block.end);
    } else if (scanner.kind !== 'line comment' && scanner.kind !== 'block comment') {
      yield scanner.raw();
    }
  }
}
