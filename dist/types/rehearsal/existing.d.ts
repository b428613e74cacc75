import type { BaseSchema } from '../lint/catalog.js';
import type { LintFile } from '../lint/statement.js';
import type { ObjectName } from '../sql/names.js';
import type { RelationId } from './evidence.js';
import type { Names } from './merge.js';
/** The relations that were there before the pending files, also under the names that these give them. */
export declare class ExistingRelations implements Names {
    #private;
    constructor(base: BaseSchema, pending: readonly LintFile[]);
    has(id: RelationId): boolean;
    /** The name that it had before, by which the target knows it. */
    original({ schema, name }: RelationId): ObjectName & {
        schema: string;
    };
    /** Also when a pending file has renamed it in the meantime. */
    same(name: ObjectName, id: RelationId): boolean;
    within(name: ObjectName, id: RelationId): boolean;
    /** The partitioned table that it is a partition of, if it is one. */
    parentOf({ schema, name }: RelationId): ObjectName | undefined;
}
