import type { ObjectName } from '../sql/names.ts';
import type { RelationId, StatementEvidence } from './evidence.ts';
import type { Observation } from './observe.ts';
import type { Seen, Snapshot } from './snapshot.ts';

/** What the statement may call the relations that were there at the start of its transaction. */
export function calledBy(
  { before }: Pick<Observation, 'before'>,
  atStart: Snapshot,
): StatementEvidence['called'] {
  const seenAs = (oid: string): Seen | undefined => before.relations.get(oid) ?? atStart.relations.get(oid);
  const called: StatementEvidence['called'] = [];
  for (const [oid, relation] of atStart.relations) {
    const now = seenAs(oid) ?? relation;
    const above = ancestors(oid, before, atStart).flatMap((parent) => seenAs(parent) ?? []);
    if (above.length > 0 || isRenamed(relation, now))
      called.push({ relation: plain(relation), name: plain(now), parents: above.map(plain) });
  }
  return called;
}

export function renamedBy(seen: Pick<Observation, 'before' | 'after'>): StatementEvidence['renamed'] {
  return [...seen.after.relations].flatMap(([oid, to]) => {
    const from = seen.before.relations.get(oid);
    return from && isRenamed(from, to) ? [{ from: plain(from), to: plain(to) }] : [];
  });
}

/**
 * Whether `relation`, as the statement calls it, is the one of the evidence, or the table of that index. A name
 * without a schema may be in any.
 */
export function isCalled(relation: ObjectName, id: RelationId, seen: Calls): boolean {
  return callsOf(id, seen).some(({ name }) => isNamed(relation, name));
}

/** As `isCalled`, or a table that this one is a partition or a child of. */
export function isPartOf(relation: ObjectName, id: RelationId, seen: Calls): boolean {
  return callsOf(id, seen).some(({ name, parents }) =>
    [name, ...parents].some((one) => isNamed(relation, one)),
  );
}

type Calls = Pick<StatementEvidence, 'called'>;

function callsOf(id: RelationId, { called }: Calls): Pick<Calls['called'][number], 'name' | 'parents'>[] {
  return [id.name, ...(id.table === null ? [] : [id.table])].map((name) => {
    const own = { schema: id.schema, name };
    return called.find(({ relation }) => isRelation(relation, own)) ?? { name: own, parents: [] };
  });
}

function isNamed(wanted: ObjectName, { schema, name }: ObjectName): boolean {
  return name === wanted.name && (wanted.schema === undefined || wanted.schema === schema);
}

/** From the nearest to the farthest. */
function ancestors(oid: string, ...snapshots: readonly Snapshot[]): string[] {
  const found = new Set<string>();
  const add = (child: string): void => {
    for (const { parents } of snapshots) {
      for (const parent of parents.get(child) ?? []) {
        if (found.has(parent)) continue;
        found.add(parent);
        add(parent);
      }
    }
  };
  add(oid);
  return [...found];
}

function isRenamed(one: ObjectName, other: ObjectName): boolean {
  return !isRelation(one, other);
}

function isRelation(one: ObjectName, other: ObjectName): boolean {
  return one.name === other.name && one.schema === other.schema;
}

function plain({ schema, name }: Seen): ObjectName {
  return { schema, name };
}
