import type { Script } from '../sql/script.js';
import type { SqlText } from '../sql/text.js';
import type { LintFile } from './statement.js';
/** A file to lint, or to learn from what there is. */
export interface LintSource {
    /** As the report names it. */
    readonly path: string;
    readonly source: string | SqlText;
    readonly pending: boolean;
    /** What the engine makes of the file; analysed here when it is left out. */
    readonly script?: Pick<Script, 'transaction' | 'units'>;
    /**
     * For a text that no engine runs: whether the statements outside of BEGIN … COMMIT run in one transaction. `script`
     * is then not looked at.
     */
    readonly assumeInTransaction?: boolean;
}
/** Reads files into statements, in order. Never fails: what the grammar does not know says so itself. */
export declare function readStatements(sources: readonly LintSource[]): Promise<LintFile[]>;
/** The UTF-16 offset in a statement's SQL of a byte that the parser names. */
export declare function offsetOfByte(sql: string, byte: number): number;
