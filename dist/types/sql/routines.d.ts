import type { Statement } from './lexer.js';
import type { ObjectName } from './names.js';
import type { StatementClass } from './words.js';
/**
 * The procedures that a text defines and that commit or roll back, as `name` or `schema.name`: a script
 * that calls one of them cannot run in a transaction block.
 */
export declare function procedureNamesThatCommit(text: string): Promise<string[]>;
/** Follows the procedures of a script, statement by statement, and what calls them. */
export declare class Routines {
    readonly committing: ObjectName[];
    constructor(committing: Iterable<ObjectName>);
    /** The class of a DO or CALL that cannot run in a transaction block; undefined for everything else. */
    classify({ words }: Statement, sql: string): Promise<StatementClass | undefined>;
    private doBlock;
    private call;
    private define;
    private firstCommitting;
}
