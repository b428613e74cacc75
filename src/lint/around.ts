import type { LintStatement } from './statement.ts';

/** The statements of the file before this one. Their `index` may leave out some: of a large file not all are kept. */
export function earlierInFile(statement: LintStatement): readonly LintStatement[] {
  return statement.file.statements.slice(0, placeInFile(statement));
}

/** The statements of the file behind this one. */
export function laterInFile(statement: LintStatement): readonly LintStatement[] {
  return statement.file.statements.slice(placeInFile(statement) + 1);
}

/** How many statements of the file there are before this one. */
export function placeInFile(statement: LintStatement): number {
  const { statements } = statement.file;
  let [low, high] = [0, statements.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((statements[middle]?.index ?? 0) < statement.index) low = middle + 1;
    else high = middle;
  }
  return low;
}
