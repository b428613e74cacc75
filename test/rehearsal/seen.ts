import type { LockMode, RelationId, StatementEvidence } from '../../src/rehearsal/evidence.ts';

export const FILE = 'migrations/versions/002_wide.sql';

export function table(name: string): RelationId {
  return { schema: 'public', name, table: null, kind: 'table' };
}

export function indexOf(name: string, ofTable: string): RelationId {
  return { schema: 'public', name, table: ofTable, kind: 'index' };
}

/** What a statement did that did nothing but what is given. */
export function seen(statement: number, more: Partial<StatementEvidence> = {}): StatementEvidence {
  return {
    file: FILE,
    statement,
    direction: 'up',
    transaction: 0,
    outcome: 'done',
    error: null,
    dataDependent: false,
    durationMs: 1,
    locks: [],
    rewrites: [],
    builds: [],
    scans: [],
    messages: [],
    cascades: [],
    blocked: null,
    invalidIndexes: [],
    notValidConstraints: [],
    locksSeen: true,
    called: [],
    renamed: [],
    settings: [],
    ...more,
  };
}

export function lock(relation: RelationId, mode: LockMode): StatementEvidence['locks'][number] {
  return { relation, mode };
}
