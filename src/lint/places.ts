import { codePointLength } from '../sql/position.ts';
import type { LintFile } from './statement.ts';

/** Lines and columns of many findings: where the lines of a file begin is looked for once. */
export class Places {
  readonly #starts = new Map<LintFile, readonly number[]>();

  /** Both 1-based; the column counts code points. */
  of(file: LintFile, offset: number): { line: number; column: number } {
    const starts = this.#startsOf(file);
    const at = Math.min(Math.max(offset, 0), file.text.length);
    let [low, high] = [0, starts.length];
    while (high - low > 1) {
      const middle = (low + high) >> 1;
      if ((starts[middle] ?? 0) <= at) low = middle;
      else high = middle;
    }
    return { line: low + 1, column: codePointLength(file.text, starts[low] ?? 0, at) + 1 };
  }

  #startsOf(file: LintFile): readonly number[] {
    const known = this.#starts.get(file);
    if (known) return known;
    const starts = [0];
    for (let at = file.text.indexOf('\n'); at >= 0; at = file.text.indexOf('\n', at + 1)) starts.push(at + 1);
    this.#starts.set(file, starts);
    return starts;
  }
}
