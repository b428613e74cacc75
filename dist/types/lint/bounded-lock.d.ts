import type { Settings } from './rule.js';
import type { LintStatement } from './statement.js';
/** Said of a statement whose lock is as short as it can be, because the file itself sees to it. */
export declare function boundedLock(statement: LintStatement, settings: Settings): string | undefined;
