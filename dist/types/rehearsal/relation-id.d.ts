import type { RelationId } from './evidence.js';
import type { Seen } from './snapshot.js';
export declare function relationId({ schema, name, table, kind }: Seen): RelationId;
