import type { RewriteReason, StatementEvidence } from './evidence.ts';
import { nameOf } from './observe.ts';
import type { Observation } from './observe.ts';
import { calledBy, renamedBy } from './relation-names.ts';
import { relationId } from './relation-id.ts';
import type { Seen, Snapshot } from './snapshot.ts';
import type { TracedStatement } from './statements.ts';

/** By the bits of `AT_REWRITE_*` in PostgreSQL's event_trigger.h. */
const REASONS: readonly [number, RewriteReason][] = [
  [1, 'persistence'],
  [2, 'default'],
  [4, 'type'],
  [8, 'access method'],
];

/** Statements that read tables because a person asked them to. */
const QUERIES =
  /^(?:SELECT|WITH|VALUES|TABLE|INSERT|UPDATE|DELETE|MERGE|COPY|REFRESH|EXECUTE|DO|CALL|EXPLAIN|FETCH|MOVE)$/;

/** What the server says only where it proves something. */
const PROOFS =
  /^(?:rewriting table|verifying table|validating foreign key|building index|existing constraints|partition constraint|updated partition constraint|drop cascades|truncate cascades|scanning)/;

export type Place = Pick<StatementEvidence, 'file' | 'direction' | 'transaction'>;

/** What a statement did to what was there at the start of its transaction, `atStart`. */
export function toEvidence(
  seen: Observation,
  statement: TracedStatement,
  place: Place,
  atStart: Snapshot,
): StatementEvidence {
  const there = (oid: string): Seen[] => {
    const relation = atStart.relations.get(oid);
    return relation ? [relation] : [];
  };
  const truncates = statement.words[0] === 'TRUNCATE';
  return {
    ...place,
    ...notRun(statement, place),
    outcome: seen.error ? 'failed' : 'done',
    error: seen.error,
    durationMs: seen.durationMs,
    locks: seen.locks.flatMap(({ oid, mode }) =>
      there(oid).map((relation) => ({ relation: relationId(relation), mode })),
    ),
    rewrites: truncates
      ? []
      : seen.refiled
          .flatMap(there)
          .filter(({ relkind }) => relkind === 'r' || relkind === 'm')
          .map((relation) => ({ relation: relationId(relation), reason: reasonOf(seen, relation) })),
    builds: truncates ? [] : builds(seen, atStart),
    scans: isQuery(statement)
      ? []
      : seen.scanned.flatMap(there).map((relation) => ({ relation: relationId(relation) })),
    messages: seen.messages.flatMap(({ message, severity }) =>
      severity === 'DEBUG' && !PROOFS.test(message) ? [] : [message],
    ),
    cascades: seen.told.dropped.flatMap(({ type, identity, original }) =>
      original || PART_OF_ANOTHER.test(type) ? [] : [{ type, identity }],
    ),
    blocked: seen.blocked,
    invalidIndexes: [...seen.after.relations.values()]
      .filter(
        ({ oid, valid, relkind }) =>
          !valid && relkind === 'i' && seen.before.relations.get(oid)?.valid !== false,
      )
      .map(relationId),
    notValidConstraints: [...seen.after.notValid].flatMap(([oid, { tableOid, name }]) => {
      const relation = seen.after.relations.get(tableOid);
      return relation && !seen.before.notValid.has(oid) ? [{ relation: relationId(relation), name }] : [];
    }),
    locksSeen: seen.locksSeen,
    called: calledBy(seen, atStart),
    renamed: renamedBy(seen),
  };
}

/** A statement that nothing is known of, since the file stopped before it. */
export function notRun(statement: TracedStatement, place: Place): StatementEvidence {
  return {
    ...place,
    statement: statement.number,
    outcome: 'not-run',
    error: null,
    dataDependent: false,
    durationMs: 0,
    locks: [],
    rewrites: [],
    builds: [],
    scans: [],
    messages: [],
    cascades: [],
    blocked: null,
    invalidIndexes: [],
    notValidConstraints: [],
    settings: [],
    locksSeen: false,
    called: [],
    renamed: [],
  };
}

/** What goes with its table as a matter of course, and would bury what went by a cascade. */
const PART_OF_ANOTHER = /^(?:type|toast table|default value|table column)$|^toast /;

function isQuery({ words }: TracedStatement): boolean {
  const [first = ''] = words;
  if (QUERIES.test(first)) return true;
  return (
    first === 'CREATE' && words.includes('AS') && words.some((word) => word === 'SELECT' || word === 'WITH')
  );
}

function reasonOf({ told }: Observation, { oid }: Seen): RewriteReason | null {
  const bits = told.rewrites.get(oid) ?? 0;
  return REASONS.find(([bit]) => (bits & bit) !== 0)?.[1] ?? null;
}

/** Of tables that were there before; an index that was replaced by another of its name counts as built. */
function builds(seen: Observation, atStart: Snapshot): StatementEvidence['builds'] {
  const refiled = seen.refiled.flatMap((oid) => nameOf(seen, oid) ?? []);
  const created = [...seen.after.relations.values()]
    .filter(({ oid }) => !seen.before.relations.has(oid))
    .filter(({ filenode, tableOid }) => !isReused(filenode, tableOid, seen.before));
  return [...refiled, ...created].flatMap((index) => {
    const table = index.tableOid === null ? undefined : atStart.relations.get(index.tableOid);
    if (index.relkind !== 'i' || !table) return [];
    return [{ index: { ...relationId(index), schema: table.schema, table: table.name } }];
  });
}

/** ALTER TYPE without a rewrite makes the index anew in the catalogs and keeps its file. */
function isReused(filenode: string, tableOid: string | null, before: Snapshot): boolean {
  for (const relation of before.relations.values())
    if (relation.relkind === 'i' && relation.tableOid === tableOid && relation.filenode === filenode)
      return true;
  return false;
}
