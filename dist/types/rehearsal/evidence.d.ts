import type { ServerErrorFields } from '../postgres/server-error-fields.js';
import type { ObjectName } from '../sql/names.js';
/** A table, view, index, sequence or materialized view of the shadow. */
export interface RelationId {
    schema: string;
    name: string;
    /** Of an index, its table. */
    table: string | null;
    kind: 'table' | 'partitioned table' | 'index' | 'view' | 'materialized view' | 'sequence' | 'foreign table' | 'other';
}
export type LockMode = 'AccessShareLock' | 'RowShareLock' | 'RowExclusiveLock' | 'ShareUpdateExclusiveLock' | 'ShareLock' | 'ShareRowExclusiveLock' | 'ExclusiveLock' | 'AccessExclusiveLock';
/** What one statement of a pending file did on the shadow. */
export interface StatementEvidence {
    /** The file, as the report names it, and the statement's number in it, 0-based. */
    file: string;
    statement: number;
    direction: 'up' | 'down';
    /** As `LintStatement.transaction`. */
    transaction: number | null;
    outcome: 'done' | 'failed' | 'not-run';
    error: ServerErrorFields | null;
    /** The failure needs rows: the same statement runs on empty tables. */
    dataDependent: boolean;
    durationMs: number;
    /** What it newly took, on relations that were there before its transaction, dropped ones too. */
    locks: {
        relation: RelationId;
        mode: LockMode;
    }[];
    /** Tables and materialized views whose rows were written anew, and why if the server said so. */
    rewrites: {
        relation: RelationId;
        reason: RewriteReason | null;
    }[];
    /** Indexes that were built, or built anew. */
    builds: {
        index: RelationId;
    }[];
    /** Tables that were read from end to end, other than by a query or DML of the statement itself. */
    scans: {
        relation: RelationId;
    }[];
    /** What the server said at DEBUG1 and above that proves something, in its words. */
    messages: string[];
    /** Objects that went because another was dropped, as `pg_identify_object` names them. */
    cascades: {
        type: string;
        identity: string;
    }[];
    /** What a second session could not do while the locks were held; null where the shadow allows no second one. */
    blocked: {
        relation: RelationId;
        reads: boolean;
        writes: boolean;
    }[] | null;
    /** Left behind when the statement was done. */
    invalidIndexes: RelationId[];
    notValidConstraints: {
        relation: RelationId;
        name: string;
    }[];
    /**
     * Whether its locks could be seen: not those of a statement that runs outside of a transaction block, where no
     * second session can look at it; then `locks` says nothing.
     */
    locksSeen: boolean;
    /**
     * What the statement may call a relation, where that is not only its name at the start of the transaction, which
     * the fields above go by: its new name, and those of the tables that it is a partition or a child of.
     */
    called: {
        relation: ObjectName;
        name: ObjectName;
        parents: ObjectName[];
    }[];
    /** Relations that it gave another name or schema. */
    renamed: {
        from: ObjectName;
        to: ObjectName;
    }[];
    /** Session settings that it changed beyond its transaction. */
    settings: {
        name: string;
        before: string;
        after: string;
    }[];
}
export type RewriteReason = 'persistence' | 'default' | 'type' | 'access method';
