import type { Node } from 'libpg-query';
import { nameText } from '../sql/names.ts';
import type { ObjectName } from '../sql/names.ts';
import { alterTableLocks } from './alter-table-locks.ts';
import type { Catalog } from './catalog.ts';
import { objectNameOf } from './nodes.ts';
import { droppedNames, droppedOnTable, named, hasOption } from './objects.ts';
import { isConcurrent } from './outside-block.ts';
import type { LintStatement } from './statement.ts';
import { nodesOfKind } from './walk.ts';

/** The modes that stop writes, reads, or other schema changes, from the weakest to the strongest. */
export const modes = [
  'SHARE UPDATE EXCLUSIVE',
  'SHARE',
  'SHARE ROW EXCLUSIVE',
  'EXCLUSIVE',
  'ACCESS EXCLUSIVE',
] as const;
export type Mode = (typeof modes)[number];

/** A lock on a relation that others may use: neither temporary nor made by the pending files. */
export interface Lock {
  readonly name: ObjectName;
  readonly mode: Mode;
  /** UTF-8 byte offset, as the parser's. */
  readonly location: number | undefined;
}

export function isAtLeast(mode: Mode, than: Mode): boolean {
  return modes.indexOf(mode) >= modes.indexOf(than);
}

/** What of the application waits for it. */
export function stops(mode: Mode): string {
  if (mode === 'ACCESS EXCLUSIVE') return 'every read and write';
  return mode === 'SHARE UPDATE EXCLUSIVE' ? 'other schema changes and VACUUM' : 'every write';
}

/**
 * What a statement locks as far as its words and the catalog tell, the strongest lock of each relation. A
 * CONCURRENTLY takes its locks in transactions of its own: it has none here.
 */
export function locksOf(statement: LintStatement, context: Known): readonly Lock[] {
  return remembered(statement, context, () => taking(statement, context));
}

function taking(statement: LintStatement, { catalog, serverVersionNum }: Known): Lock[] {
  const { node } = statement;
  if (!node || isConcurrent(statement.node)) return [];
  const strongest = new Map<string, Lock>();
  for (const lock of allLocks(node, { catalog, serverVersionNum })) {
    if (isOwn(catalog, lock.name)) continue;
    const key = relationKey(catalog, lock.name);
    const known = strongest.get(key);
    if (!known || isAtLeast(lock.mode, known.mode)) strongest.set(key, lock);
  }
  return [...strongest.values()];
}

/**
 * A statement is looked at when its turn comes, when the catalog is as it will be then; those behind it ask again.
 * One run of the rules has one catalog.
 */
const known = new WeakMap<Catalog, WeakMap<LintStatement, readonly Lock[]>>();

function remembered(of: LintStatement, { catalog }: Known, find: () => readonly Lock[]): readonly Lock[] {
  let ofRun = known.get(catalog);
  if (!ofRun) known.set(catalog, (ofRun = new WeakMap()));
  const before = ofRun.get(of);
  if (before !== undefined) return before;
  const found = find();
  ofRun.set(of, found);
  return found;
}

/** One text for one relation, whether its schema is written or not. */
export function relationKey(catalog: Catalog, name: ObjectName): string {
  const relation = catalog.relation(name);
  if (relation) return nameText(relation);
  return nameText(name.schema === 'public' ? { name: name.name } : name);
}

/** Nobody else uses it: it is temporary, or the pending files have made it. */
export function isOwn(catalog: Catalog, name: ObjectName): boolean {
  const relation = catalog.relation(name);
  if (relation) return relation.temporary || relation.created !== undefined;
  return name.schema === 'pg_temp' || catalog.index(name)?.created !== undefined;
}

interface Known {
  readonly catalog: Catalog;
  readonly serverVersionNum: number;
}

function* allLocks(node: Node, known: Known): Generator<Lock> {
  const { catalog } = known;
  if ('AlterTableStmt' in node) yield* alterTableLocks(node, known);
  else if ('DropStmt' in node) yield* dropLocks(node.DropStmt, catalog);
  else if ('CreateStmt' in node) yield* createTableLocks(node.CreateStmt);
  else if ('IndexStmt' in node) yield* on(node.IndexStmt.relation, 'SHARE');
  else if ('TruncateStmt' in node) {
    for (const { name, location } of (node.TruncateStmt.relations ?? []).flatMap(rangeOf)) {
      yield { name, location, mode: 'ACCESS EXCLUSIVE' };
    }
  } else if ('LockStmt' in node) {
    const mode = lockStatementMode(node.LockStmt.mode);
    if (mode === undefined) return;
    for (const { name, location } of (node.LockStmt.relations ?? []).flatMap(rangeOf)) {
      yield { name, location, mode };
    }
  } else if ('RenameStmt' in node) {
    // From version 12 on, ALTER INDEX … RENAME lets readers go on.
    const { renameType, relation } = node.RenameStmt;
    const light = renameType === 'OBJECT_INDEX' && known.serverVersionNum >= 120_000;
    yield* on(relation, light ? 'SHARE UPDATE EXCLUSIVE' : 'ACCESS EXCLUSIVE');
  } else if ('AlterObjectSchemaStmt' in node)
    yield* on(node.AlterObjectSchemaStmt.relation, 'ACCESS EXCLUSIVE');
  else if ('CreateTrigStmt' in node) yield* on(node.CreateTrigStmt.relation, 'SHARE ROW EXCLUSIVE');
  else if ('CreatePolicyStmt' in node) yield* on(node.CreatePolicyStmt.table, 'ACCESS EXCLUSIVE');
  else if ('AlterPolicyStmt' in node) yield* on(node.AlterPolicyStmt.table, 'ACCESS EXCLUSIVE');
  else if ('RuleStmt' in node) yield* on(node.RuleStmt.relation, 'ACCESS EXCLUSIVE');
  else if ('ClusterStmt' in node) yield* on(node.ClusterStmt.relation, 'ACCESS EXCLUSIVE');
  else yield* moreLocks(node, catalog);
}

function* moreLocks(node: Node, catalog: Catalog): Generator<Lock> {
  if ('ViewStmt' in node) {
    // Only a view that is there is replaced.
    const view = named(node.ViewStmt.view);
    if (node.ViewStmt.replace === true && view && catalog.relation(view.name)) {
      yield { ...view, mode: 'ACCESS EXCLUSIVE' };
    }
  } else if ('RefreshMatViewStmt' in node) {
    const { concurrent, relation } = node.RefreshMatViewStmt;
    yield* on(relation, concurrent === true ? 'EXCLUSIVE' : 'ACCESS EXCLUSIVE');
  } else if ('ReindexStmt' in node) {
    const { kind, relation } = node.ReindexStmt;
    const of = named(relation);
    if (!of) return;
    const index = kind === 'REINDEX_OBJECT_INDEX';
    if (index) yield { ...of, mode: 'ACCESS EXCLUSIVE' };
    const table = index ? catalog.index(of.name)?.table : of.name;
    if (table) yield { name: table, location: of.location, mode: 'SHARE' };
  } else if ('VacuumStmt' in node) {
    const full = hasOption(node.VacuumStmt.options, 'full');
    for (const item of node.VacuumStmt.rels ?? []) {
      const range = 'VacuumRelation' in item ? item.VacuumRelation.relation : undefined;
      yield* on(range, full ? 'ACCESS EXCLUSIVE' : 'SHARE UPDATE EXCLUSIVE');
    }
  } else if ('CommentStmt' in node) {
    const { objtype, object } = node.CommentStmt;
    const name = objtype === 'OBJECT_TABLE' ? objectNameOf(object) : undefined;
    if (name) yield { name, location: undefined, mode: 'SHARE UPDATE EXCLUSIVE' };
  } else if ('AlterSeqStmt' in node) yield* on(node.AlterSeqStmt.sequence, 'SHARE ROW EXCLUSIVE');
}

function* createTableLocks(create: Extract<Node, { CreateStmt: unknown }>['CreateStmt']): Generator<Lock> {
  if (create.partbound) {
    for (const { name, location } of (create.inhRelations ?? []).flatMap(rangeOf)) {
      yield { name, location, mode: 'ACCESS EXCLUSIVE' };
    }
  }
  for (const { contype, pktable } of nodesOfKind(create, 'Constraint')) {
    if (contype === 'CONSTR_FOREIGN') yield* on(pktable, 'SHARE ROW EXCLUSIVE');
  }
}

function* dropLocks(
  drop: Extract<Node, { DropStmt: unknown }>['DropStmt'],
  catalog: Catalog,
): Generator<Lock> {
  const mode = 'ACCESS EXCLUSIVE';
  switch (drop.removeType) {
    case 'OBJECT_TABLE':
    case 'OBJECT_FOREIGN_TABLE':
    case 'OBJECT_VIEW':
    case 'OBJECT_MATVIEW':
    case 'OBJECT_SEQUENCE':
      for (const name of droppedNames(drop)) {
        yield { name, location: undefined, mode };
        const relation = catalog.relation(name);
        if (relation?.parent) yield { name: relation.parent, location: undefined, mode };
        for (const { references } of relation?.constraints ?? []) {
          if (references) yield { name: references, location: undefined, mode };
        }
      }
      break;
    case 'OBJECT_INDEX':
      for (const index of droppedNames(drop)) {
        yield { name: catalog.index(index)?.table ?? index, location: undefined, mode };
      }
      break;
    case 'OBJECT_TRIGGER':
    case 'OBJECT_POLICY':
    case 'OBJECT_RULE':
      for (const { table } of droppedOnTable(drop)) yield { name: table, location: undefined, mode };
      break;
    default:
  }
}

/** `LOCK TABLE` has its mode as the number that the server gives it: 1 is ACCESS SHARE, 8 ACCESS EXCLUSIVE. */
export function lockStatementMode(number: number | undefined): Mode | undefined {
  return number === undefined ? undefined : modes[number - 4];
}

function* on(range: Parameters<typeof named>[0], mode: Mode): Generator<Lock> {
  const relation = named(range);
  if (relation) yield { ...relation, mode };
}

function rangeOf(node: Node): NonNullable<ReturnType<typeof named>>[] {
  const relation = 'RangeVar' in node ? named(node.RangeVar) : undefined;
  return relation ? [relation] : [];
}
