import type { MappedSql } from './mapped.js';
import type { ObjectName } from './names.js';
import type { ScriptProblem } from './problems.js';
import type { SqlText } from './text.js';
import type { ConcurrentIndex, Detached } from './words.js';
import type { Reason } from './wrapper.js';
/** What a script is to PostgreSQL's transactions, decided before anything runs. */
export interface Script {
    readonly transaction: 'transactional' | 'statement-by-statement';
    /** Why it is not transactional; empty when it is. */
    readonly reasons: readonly Reason[];
    /** All of them, in the order of the text. A script that has any must not be run. */
    readonly problems: readonly ScriptProblem[];
    /** Transactional: SET TRANSACTION statements, to be sent before the first query, without `;`. */
    readonly leading: readonly string[];
    /** Transactional: the statements to send. The wrapper, `leading` and \restrict lines are taken out. */
    readonly body: MappedSql;
    /** Statement by statement: what to send, one message each; empty when transactional. */
    readonly units: readonly Unit[];
    /** There is no statement in it. */
    readonly isEmpty: boolean;
}
/** One statement outside of a transaction block, or one BEGIN … COMMIT block with all that is in it. */
export interface Unit {
    readonly kind: 'statement' | 'block';
    readonly sql: MappedSql;
    readonly words: readonly string[];
    /** Works on an index or a partition CONCURRENTLY: a lock timeout would leave it half done. */
    readonly concurrently: boolean;
    /** The index that is built concurrently, if the parser could tell. */
    readonly index?: ConcurrentIndex;
    /** The index that is dropped concurrently. */
    readonly drops?: ObjectName;
    /** The partition that is detached concurrently. */
    readonly detaches?: Detached;
    /** PostgreSQL refuses it inside a transaction block, or may do so. */
    readonly outsideBlock: boolean;
    /** SET or RESET of a parameter, that means the same inside a transaction block. */
    readonly setting: boolean;
    /** Where in `sql` the COMMIT of a block begins. */
    readonly commitAt?: number;
}
export interface ScriptOptions {
    /** Statement by statement, whatever the statements are. */
    readonly noTransaction?: boolean;
    /** Procedures known to commit or roll back, as `procedureNamesThatCommit` names them. */
    readonly committingProcedures?: ReadonlySet<string>;
}
/** Decides how a script has to run. Never fails; what cannot run is told in `problems`. */
export declare function analyzeScript(source: string | SqlText, options?: ScriptOptions): Promise<Script>;
