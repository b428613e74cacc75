import type { BaseSchema } from '../lint/catalog.js';
import type { ObjectName } from '../sql/names.js';
import type { RelationId, StatementEvidence } from './evidence.js';
/** The relations that were there before the pending files, also under the names that these give them. */
export declare class ExistingRelations {
    #private;
    constructor(base: BaseSchema, evidence: readonly Pick<StatementEvidence, 'renamed'>[]);
    has(id: RelationId): boolean;
    /** The name that it had before, by which the target knows it. */
    original({ schema, name }: RelationId): ObjectName & {
        schema: string;
    };
    /** The partitioned tables that it is in, from the nearest on. */
    partitionedAbove(id: ObjectName): ObjectName[];
}
