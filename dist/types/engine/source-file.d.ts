import type { SqlText } from '../sql/text.js';
import type { Hashes } from './checksum.js';
import type { ReportProblem } from './report.js';
/** A file of SQL: what it hashes to, and its text when it is asked for. */
export interface SourceFile extends Hashes {
    path: string;
    /**
     * The text: UTF-8, LF line ends, no byte order mark. A large file is read for it once more.
     *
     * @throws {MigrationError} `invalid-migrations` when the file is no longer what was hashed
     */
    read(): SqlText;
}
/** The name of standard input where a path is wanted. */
export declare const STANDARD_INPUT = "-";
/** Reads a file; `problems` gets what keeps it from being read as text. */
export declare function readSource(path: string, problems: ReportProblem[]): SourceFile | undefined;
