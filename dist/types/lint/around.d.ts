import type { LintStatement } from './statement.js';
/** The statements of the file before this one. Their `index` may leave out some: of a large file not all are kept. */
export declare function earlierInFile(statement: LintStatement): readonly LintStatement[];
/** The statements of the file behind this one. */
export declare function laterInFile(statement: LintStatement): readonly LintStatement[];
/** How many statements of the file there are before this one. */
export declare function placeInFile(statement: LintStatement): number;
