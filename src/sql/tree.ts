import type {
  AlterSubscriptionStmt,
  AlterTableStmt,
  ClusterStmt,
  CreateSubscriptionStmt,
  DropStmt,
  IndexStmt,
  Node,
  RangeVar,
  ReindexStmt,
  TransactionStmt,
} from 'libpg-query';
import type { ObjectName } from './names.ts';
import type { ConcurrentIndex, OutsideBlock, StatementClass } from './words.ts';

/** Says whether a name may be that of a partitioned table or index. */
export type IsPartitioned = (name: ObjectName) => boolean;

/**
 * Classifies a statement by its parse tree. `byWords` is what its words say; it stands where the tree only
 * confirms that the statement is what it looks like.
 */
export function classifyTree(
  node: Node,
  byWords: StatementClass,
  isPartitioned: IsPartitioned,
): StatementClass {
  if ('TransactionStmt' in node) return transactionControl(node.TransactionStmt, byWords);
  if ('IndexStmt' in node) return createIndex(node.IndexStmt);
  if ('DropStmt' in node) return dropIndex(node.DropStmt);
  if ('ReindexStmt' in node) return reindex(node.ReindexStmt, isPartitioned);
  if ('ClusterStmt' in node) return cluster(node.ClusterStmt, isPartitioned);
  if ('AlterTableStmt' in node) return alterTable(node.AlterTableStmt);
  if ('CreateSubscriptionStmt' in node) return createSubscription(node.CreateSubscriptionStmt);
  if ('AlterSubscriptionStmt' in node) return alterSubscription(node.AlterSubscriptionStmt);
  if ('AlterDatabaseStmt' in node) {
    const moves = hasOption(node.AlterDatabaseStmt.options, 'tablespace');
    return moves ? outside('ALTER DATABASE SET TABLESPACE') : other;
  }
  return other;
}

export function objectName({ schemaname, relname }: RangeVar): ObjectName | undefined {
  if (relname === undefined) return undefined;
  return schemaname === undefined ? { name: relname } : { schema: schemaname, name: relname };
}

const other: StatementClass = { kind: 'other' };

function outside(what: string, more: Partial<OutsideBlock> = {}): OutsideBlock {
  return { kind: 'outside block', what, certain: true, concurrently: false, ...more };
}

function transactionControl({ kind, chain }: TransactionStmt, byWords: StatementClass): StatementClass {
  switch (kind) {
    case 'TRANS_STMT_BEGIN':
    case 'TRANS_STMT_START':
      return byWords.kind === 'begin' ? byWords : { kind: 'begin', modes: '' };
    case 'TRANS_STMT_COMMIT':
      return { kind: 'commit', chain: chain ?? false };
    case 'TRANS_STMT_ROLLBACK':
      return { kind: 'rollback' };
    default:
      return other;
  }
}

function createIndex({ concurrent, idxname, relation, if_not_exists }: IndexStmt): StatementClass {
  if (concurrent !== true) return other;
  const table = relation && objectName(relation);
  const index = indexName(idxname, table);
  return outside('CREATE INDEX CONCURRENTLY', {
    concurrently: true,
    index: concurrentIndex(index, table, if_not_exists ?? false),
  });
}

/** An index lies in the schema of its table. */
function indexName(name: string | undefined, table: ObjectName | undefined): ObjectName | undefined {
  if (name === undefined) return undefined;
  return table?.schema === undefined ? { name } : { schema: table.schema, name };
}

function concurrentIndex(
  index: ObjectName | undefined,
  table: ObjectName | undefined,
  ifNotExists: boolean,
): ConcurrentIndex {
  return { ...(index && { index }), ...(table && { table }), ifNotExists };
}

function dropIndex({ removeType, concurrent, objects }: DropStmt): StatementClass {
  if (removeType !== 'OBJECT_INDEX' || concurrent !== true) return other;
  const drops = objects?.length === 1 ? listedName(objects[0]) : undefined;
  return outside('DROP INDEX CONCURRENTLY', { concurrently: true, ...(drops && { drops }) });
}

/** A name as DROP has it: the list of its parts. */
function listedName(node: Node | undefined): ObjectName | undefined {
  const items = node !== undefined && 'List' in node ? (node.List.items ?? []) : [];
  const parts = items.map((item) => ('String' in item ? item.String.sval : undefined));
  const [name, schema] = [parts.at(-1), parts.at(-2)];
  if (name === undefined) return undefined;
  return schema === undefined ? { name } : { schema, name };
}

function reindex({ kind, relation, params }: ReindexStmt, isPartitioned: IsPartitioned): StatementClass {
  const name = relation && objectName(relation);
  if (isOn(params, 'concurrently', false)) {
    const index =
      kind === 'REINDEX_OBJECT_INDEX'
        ? concurrentIndex(name, undefined, false)
        : concurrentIndex(undefined, name, false);
    return outside('REINDEX CONCURRENTLY', { concurrently: true, ...(name && { index }) });
  }
  const object = kind?.replace('REINDEX_OBJECT_', '') ?? '';
  if (name === undefined) return outside(`REINDEX ${object}`);
  return isPartitioned(name) ? outside(`REINDEX ${object} of a partitioned table or index`) : other;
}

function cluster({ relation }: ClusterStmt, isPartitioned: IsPartitioned): StatementClass {
  const name = relation && objectName(relation);
  if (name === undefined) return outside('CLUSTER');
  return isPartitioned(name) ? outside('CLUSTER of a partitioned table') : other;
}

function alterTable({ cmds, relation }: AlterTableStmt): StatementClass {
  for (const node of cmds ?? []) {
    const def = 'AlterTableCmd' in node ? node.AlterTableCmd.def : undefined;
    if (def === undefined || !('PartitionCmd' in def) || def.PartitionCmd.concurrent !== true) continue;
    const table = relation && objectName(relation);
    const partition = def.PartitionCmd.name && objectName(def.PartitionCmd.name);
    return outside('ALTER TABLE ... DETACH CONCURRENTLY', {
      concurrently: true,
      ...(table && partition && { detaches: { table, partition } }),
    });
  }
  return other;
}

/** Only a replication slot, made on the other server, cannot be rolled back. */
function createSubscription({ options }: CreateSubscriptionStmt): StatementClass {
  const createsSlot = isOn(options, 'create_slot', true) && isOn(options, 'connect', true);
  return createsSlot ? outside('CREATE SUBSCRIPTION ... WITH (create_slot = true)') : other;
}

function alterSubscription({ kind, options }: AlterSubscriptionStmt): StatementClass {
  switch (kind) {
    case 'ALTER_SUBSCRIPTION_REFRESH':
      return outside('ALTER SUBSCRIPTION ... REFRESH');
    case 'ALTER_SUBSCRIPTION_SET_PUBLICATION':
    case 'ALTER_SUBSCRIPTION_ADD_PUBLICATION':
    case 'ALTER_SUBSCRIPTION_DROP_PUBLICATION':
      return isOn(options, 'refresh', true) ? outside('ALTER SUBSCRIPTION with refresh') : other;
    default: {
      // From version 17 on these change the slot on the other server, where it cannot be rolled back.
      const slotOption = hasOption(options, 'failover')
        ? 'failover'
        : isOn(options, 'two_phase', true)
          ? undefined
          : 'two_phase';
      if (slotOption === undefined) return other;
      return outside(`ALTER SUBSCRIPTION ... SET (${slotOption})`, { certain: false });
    }
  }
}

function hasOption(options: readonly Node[] | undefined, name: string): boolean {
  return options?.some((node) => 'DefElem' in node && node.DefElem.defname === name) ?? false;
}

/** The value of a Boolean option as PostgreSQL reads it: 0, false and off are off, a bare name is on. */
function isOn(options: readonly Node[] | undefined, name: string, whenAbsent: boolean): boolean {
  const option = options?.findLast((node) => 'DefElem' in node && node.DefElem.defname === name);
  if (option === undefined || !('DefElem' in option)) return whenAbsent;
  const value = option.DefElem.arg;
  if (value === undefined) return true;
  if ('Integer' in value) return (value.Integer.ival ?? 0) !== 0;
  if ('Boolean' in value) return value.Boolean.boolval === true;
  const node = 'TypeName' in value ? value.TypeName.names?.at(-1) : value;
  const text = node !== undefined && 'String' in node ? (node.String.sval ?? '') : '';
  return !/^(?:false|off)$/i.test(text);
}
