import { describe, expect, test } from 'vitest';
import { nthStatement } from '../../src/sql/locate.ts';
import type { MappedSql } from '../../src/sql/mapped.ts';
import { analyzeScript } from '../../src/sql/script.ts';

describe('the n-th statement of what was sent', () => {
  /** The statements of the original text, found by their numbers. */
  function found(text: string, mapped: MappedSql): string[] {
    const texts: string[] = [];
    for (let n = 0; ; n++) {
      const range = nthStatement(mapped, n);
      if (range === undefined) return texts;
      texts.push(text.slice(range.start, range.end));
    }
  }

  test('is found in the original text', async () => {
    const text =
      "\\restrict x\nBEGIN;;\nSET TRANSACTION ISOLATION LEVEL SERIALIZABLE;\nSELECT '😀;';\nCOPY t FROM STDIN;\nSELECT 'data';\n\\.\nCOPY t FROM STDIN;\n\\.\n/* x */ SELECT 2;\nCOMMIT;\n";
    const { body } = await analyzeScript(text);
    expect(found(text, body)).toEqual(["SELECT '😀;'", 'COPY t FROM STDIN', 'COPY t FROM STDIN', 'SELECT 2']);
  });

  test('is found in a block of a file that runs statement by statement', async () => {
    const text = 'VACUUM; BEGIN; SELECT 1; SELECT 2; COMMIT;';
    const { units } = await analyzeScript(text);
    expect(units.map(({ sql }) => found(text, sql))).toEqual([
      ['VACUUM'],
      ['BEGIN', 'SELECT 1', 'SELECT 2', 'COMMIT'],
    ]);
  });
});
