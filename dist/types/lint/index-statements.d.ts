import type { IndexStmt } from 'libpg-query';
import type { Index } from './catalog.js';
import type { Context } from './rule.js';
/** The statement of a file that made an index, which has what the catalog has not: expressions and the condition. */
export declare function indexStatement(index: Index, { files }: Context): IndexStmt | undefined;
