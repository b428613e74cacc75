import type { LintFile } from './statement.js';
/** Lines and columns of many findings: where the lines of a file begin is looked for once. */
export declare class Places {
    #private;
    /** Both 1-based; the column counts code points. */
    of(file: LintFile, offset: number): {
        line: number;
        column: number;
    };
}
