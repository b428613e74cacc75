import type { ReportLock } from '../engine/report-rehearsal.ts';
import type { Size } from '../lint/rule.ts';
import { blocksWrites, strength } from './merge.ts';
import type { LockMode, RelationId, StatementEvidence } from './evidence.ts';

/** Where the statements of the evidence stand. */
export interface Places {
  version(file: string): string;
  /** 1-based. */
  line(file: string, statement: number): number;
}

/** What the locks of a rehearsal are weighed with. */
export interface LockSurroundings {
  places: Places;
  /** Whether the relation was there before the pending files: nobody waits for one that is new. */
  existed: (relation: RelationId) => boolean;
  size: (relation: RelationId) => Size | undefined;
}

/**
 * What an application would wait for while the pending files run: for each transaction and relation the strongest
 * lock, from the statement that takes it, and what is done to the relation while it is held.
 */
export function lockReport(evidence: readonly StatementEvidence[], around: LockSurroundings): ReportLock[] {
  return transactions(evidence.filter(({ direction }) => direction === 'up')).flatMap((statements) =>
    locksOf(statements, around),
  );
}

/** Statements that share a transaction; one outside of a block is one of its own. */
function transactions(evidence: readonly StatementEvidence[]): StatementEvidence[][] {
  const groups: StatementEvidence[][] = [];
  for (const seen of evidence) {
    const last = groups.at(-1);
    const before = last?.[0];
    if (
      last &&
      before &&
      seen.transaction !== null &&
      before.file === seen.file &&
      before.transaction === seen.transaction
    )
      last.push(seen);
    else groups.push([seen]);
  }
  return groups;
}

interface Held {
  relation: RelationId;
  mode: LockMode;
  /** The number of the statement in its transaction. */
  at: number;
}

function locksOf(statements: readonly StatementEvidence[], around: LockSurroundings): ReportLock[] {
  const held = new Map<string, Held>();
  for (const [at, { locks }] of statements.entries()) {
    for (const { relation, mode } of locks) {
      const felt = feltBy(relation);
      if (mode !== 'ShareUpdateExclusiveLock' && !blocksWrites(mode)) continue;
      // Writers of a table need no more than ROW EXCLUSIVE of its indexes: only what keeps readers out is felt.
      // Of a sequence that goes with its column, the table tells.
      if (relation.kind === 'sequence') continue;
      if (relation.kind === 'index' && mode !== 'AccessExclusiveLock') continue;
      if (!around.existed(felt)) continue;
      const key = nameOf(felt);
      const before = held.get(key);
      if (!before || strength(mode) > strength(before.mode)) held.set(key, { relation: felt, mode, at });
    }
  }
  return [...held.values()].map((lock) => reportLock(lock, statements, around));
}

/** Whoever uses a table needs each of its indexes, to plan if not to read. */
function feltBy(relation: RelationId): RelationId {
  const { kind, table, schema } = relation;
  return kind === 'index' && table !== null ? { schema, name: table, table: null, kind: 'table' } : relation;
}

function reportLock(
  { relation, mode, at }: Held,
  statements: readonly StatementEvidence[],
  { places, size }: LockSurroundings,
): ReportLock {
  const first = statements[at];
  const rest = statements.slice(at);
  const known = size(relation);
  const file = first?.file ?? '';
  return {
    version: places.version(file),
    file,
    line: places.line(file, first?.statement ?? 0),
    relation: nameOf(relation),
    mode: modeInWords(mode),
    blocks:
      mode === 'AccessExclusiveLock'
        ? 'reads and writes'
        : mode === 'ShareUpdateExclusiveLock'
          ? 'schema changes'
          : 'writes',
    until: first?.transaction == null ? 'statement end' : 'commit',
    statementsBehind: rest.length - 1,
    does: doings(rest, relation),
    rows: known?.rows ?? null,
    bytes: known === undefined ? null : known.bytes + known.indexBytes,
  };
}

/** What the statements do to the relation, each thing once. */
function doings(statements: readonly StatementEvidence[], relation: RelationId): string[] {
  const key = nameOf(relation);
  const of = (id: RelationId): boolean => nameOf(feltBy(id)) === key;
  const rewriting = statements.filter((one) => one.rewrites.some(({ relation: id }) => of(id)));
  const others = statements.filter((one) => !rewriting.includes(one));
  const scans = others.some((one) => one.scans.some(({ relation: id }) => of(id)));
  const [rewritten, built] = [rewriting, others].map((some) => indexesIn(some, of)) as [number, number];
  const times = rewriting.length > 1 ? ` ${rewriting.length} times` : '';
  return [
    ...(rewriting.length === 0
      ? []
      : [`rewrites the table${times}${rewritten === 0 ? '' : ` and ${counted(rewritten)}`}`]),
    ...(built === 0 ? [] : [`builds ${counted(built)}`]),
    ...(scans ? ['reads every row'] : []),
  ];
}

function indexesIn(statements: readonly StatementEvidence[], of: (id: RelationId) => boolean): number {
  const builds = statements.flatMap((one) => one.builds.filter(({ index }) => of(index)));
  return new Set(builds.map(({ index }) => nameOf(index))).size;
}

function counted(indexes: number): string {
  return `${indexes} index${indexes === 1 ? '' : 'es'}`;
}

/** `AccessExclusiveLock` of pg_locks as the documentation writes it. */
export function modeInWords(mode: LockMode): string {
  return mode
    .replace(/Lock$/, '')
    .replace(/(?<=[a-z])(?=[A-Z])/g, ' ')
    .toUpperCase();
}

function nameOf({ schema, name }: RelationId): string {
  return `${schema}.${name}`;
}
