import type { AlterTableCmd } from 'libpg-query';
import type { ObjectName } from '../sql/names.js';
import type { Context } from './rule.js';
import type { LintStatement } from './statement.js';
/** A lock that keeps others from using a table, and that is held until the transaction ends. */
export interface StrongLock {
    readonly table: ObjectName;
    readonly blocks: 'reads and writes' | 'writes';
}
export declare function strongLocks(statement: LintStatement, context: Context): StrongLock[];
/** What nobody else can do with a table while this action of an ALTER TABLE holds its lock. */
export declare function blockedBy(command: AlterTableCmd, serverVersionNum: number): StrongLock['blocks'] | undefined;
