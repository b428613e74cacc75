import type { Evidence } from '../engine/report.ts';
import type { Family } from '../lint/rule.ts';
import type { ObjectName } from '../sql/names.ts';
import type { LockMode, RelationId, StatementEvidence } from './evidence.ts';
import { isCalled, isPartOf } from './relation-names.ts';

/** What a rule foresees of a statement, as far as a rehearsal can say something to it. */
export interface Foreseen {
  family: Family;
  needsRows?: boolean | undefined;
  /** The relation that is harmed; undefined when it is not one alone. */
  relation: ObjectName | undefined;
}

/**
 * Holds what a rule foresees against what the statement did on the shadow. What concerns the application, the data
 * or the text no rehearsal can disprove. A statement that did not run says nothing. What a statement before it holds
 * already (`held`) it need not take anew: those who wait do so all the same.
 */
export function evidenceFor(
  { family, needsRows = false, relation }: Foreseen,
  seen: StatementEvidence | undefined,
  held: StatementEvidence['locks'] = [],
): Evidence {
  if (seen === undefined || seen.outcome === 'not-run') return 'unproven';
  const meant = (id: RelationId): boolean => relation === undefined || isPartOf(relation, id, seen);
  switch (family) {
    case 'lock': {
      const locked = [...seen.locks, ...held].some(
        ({ relation: id, mode }) =>
          blocksWrites(mode) && (relation === undefined || isCalled(relation, id, seen)),
      );
      // What the locks of a statement were is not seen everywhere.
      return !locked && !seen.locksSeen && seen.outcome !== 'failed' ? 'unproven' : decided(seen, locked);
    }
    case 'scan':
      return decided(seen, seen.scans.some(({ relation: id }) => meant(id)) || rebuilt(seen, meant));
    case 'rewrite':
      return decided(seen, rebuilt(seen, meant));
    case 'fails':
      if (seen.dataDependent) return 'proven';
      // The shadow has none of the target's rows: what goes well there may fail all the same, and what fails does so for
      // another reason.
      if (needsRows) return seen.outcome === 'failed' ? 'failed' : 'unproven';
      return seen.outcome === 'failed' ? 'proven' : 'refuted';
    default:
      return seen.outcome === 'failed' ? 'failed' : 'unproven';
  }
}

function decided(seen: StatementEvidence, shown: boolean): Evidence {
  if (seen.outcome === 'failed' && !seen.dataDependent) return 'failed';
  if (shown) return 'proven';
  return seen.outcome === 'failed' ? 'failed' : 'refuted';
}

/** The rows or an index of the relation were written anew. */
function rebuilt({ rewrites, builds }: StatementEvidence, meant: (id: RelationId) => boolean): boolean {
  return rewrites.some(({ relation }) => meant(relation)) || builds.some(({ index }) => meant(index));
}

/** From SHARE on, a lock keeps writers out. */
const BLOCKING: readonly LockMode[] = [
  'ShareLock',
  'ShareRowExclusiveLock',
  'ExclusiveLock',
  'AccessExclusiveLock',
];

export function blocksWrites(mode: LockMode): boolean {
  return BLOCKING.includes(mode);
}

/** From the weakest to the strongest. */
const STRENGTH: readonly LockMode[] = [
  'AccessShareLock',
  'RowShareLock',
  'RowExclusiveLock',
  'ShareUpdateExclusiveLock',
  ...BLOCKING,
];

export function strength(mode: LockMode): number {
  return STRENGTH.indexOf(mode);
}
