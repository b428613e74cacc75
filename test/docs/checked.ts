import { beforeAll, describe, expect, test } from 'vitest';
import { readDocument } from './markdown.ts';
import type { Block } from './markdown.ts';

/** Proves that a block is true: runs it, or holds it against what it speaks of. */
export type Check = (block: Block) => void | Promise<void>;

/**
 * Checks every fenced block of a document, in order: `checks` has, by the heading that they stand under, one
 * check for each. A block without a check fails, and so does a check without a block.
 */
export async function checkBlocks(path: string, checks: Record<string, readonly Check[]>): Promise<void> {
  const { blocks } = await readDocument(path);
  const inOrder = Object.entries(checks).flatMap(([heading, list]) =>
    list.map((check) => ({ heading, check })),
  );
  describe(`the blocks of ${path}`, () => {
    test('have a check each', () => {
      const found = blocks.map(({ heading }) => heading);
      expect(found).toEqual(inOrder.map(({ heading }) => heading));
    });
    for (const [index, block] of blocks.entries()) {
      test(`line ${block.line}, ${block.language || 'plain'}, under "${block.heading}"`, async () => {
        await inOrder[index]?.check(block);
      });
    }
  });
}

/** For what cannot be run where tests run. `reason` says why; `instead` is what can be checked of it. */
export function notRun(reason: string, instead: Check): Check {
  expect(reason).not.toBe('');
  return instead;
}

/** Makes something before the first block is checked, for several checks to share. */
export function shared<T>(make: () => Promise<T>): () => T {
  let made: { value: T } | undefined;
  beforeAll(async () => {
    made = { value: await make() };
  });
  return () => {
    if (!made) throw new Error('asked for before it was made');
    return made.value;
  };
}
