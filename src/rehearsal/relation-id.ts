import type { RelationId } from './evidence.ts';
import type { Seen } from './snapshot.ts';

export function relationId({ schema, name, table, kind }: Seen): RelationId {
  return { schema, name, table, kind };
}
