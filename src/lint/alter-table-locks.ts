import type { AlterTableCmd, Node } from 'libpg-query';
import type { ObjectName } from '../sql/names.ts';
import type { Catalog } from './catalog.ts';
import type { Lock, Mode } from './locks.ts';
import { commandsOf, named } from './objects.ts';
import { nodesOfKind } from './walk.ts';

/**
 * The locks of ALTER TABLE and its like: each action's own, on the table and on what it reaches from there. The
 * strongest is taken from the start, whatever the order of the actions.
 *
 * https://www.postgresql.org/docs/current/sql-altertable.html
 */
export function* alterTableLocks(
  node: Node,
  { catalog, serverVersionNum }: { catalog: Catalog; serverVersionNum: number },
): Generator<Lock> {
  for (const { command, name, location, objectType } of commandsOf(node)) {
    if (objectType === 'OBJECT_TYPE') continue;
    const view = objectType === 'OBJECT_VIEW';
    yield { name, location, mode: view ? 'ACCESS EXCLUSIVE' : modeOfAction(command, serverVersionNum) };
    for (const [other, mode] of reached(command, catalog, name, serverVersionNum)) {
      yield { name: other, location, mode };
    }
  }
}

/** What an action of an ALTER TABLE locks its table in. */
export function modeOfAction({ subtype, def }: AlterTableCmd, serverVersionNum: number): Mode {
  switch (subtype) {
    case 'AT_SetStatistics':
    case 'AT_SetOptions':
    case 'AT_ResetOptions':
    case 'AT_SetRelOptions':
    case 'AT_ResetRelOptions':
    case 'AT_ClusterOn':
    case 'AT_DropCluster':
    case 'AT_ValidateConstraint':
    case 'AT_DetachPartitionFinalize':
      return 'SHARE UPDATE EXCLUSIVE';
    case 'AT_AttachPartition':
      return serverVersionNum >= 120_000 ? 'SHARE UPDATE EXCLUSIVE' : 'ACCESS EXCLUSIVE';
    case 'AT_EnableTrig':
    case 'AT_EnableAlwaysTrig':
    case 'AT_EnableReplicaTrig':
    case 'AT_EnableTrigAll':
    case 'AT_EnableTrigUser':
    case 'AT_DisableTrig':
    case 'AT_DisableTrigAll':
    case 'AT_DisableTrigUser':
      return 'SHARE ROW EXCLUSIVE';
    case 'AT_AddConstraint': {
      const foreign = def && 'Constraint' in def && def.Constraint.contype === 'CONSTR_FOREIGN';
      return foreign ? 'SHARE ROW EXCLUSIVE' : 'ACCESS EXCLUSIVE';
    }
    default:
      return 'ACCESS EXCLUSIVE';
  }
}

/** The other tables of a foreign key, a partition or a parent. */
function* reached(
  { subtype, def, name: of }: AlterTableCmd,
  catalog: Catalog,
  table: ObjectName,
  serverVersionNum: number,
): Generator<[ObjectName, Mode]> {
  switch (subtype) {
    case 'AT_AddColumn':
    case 'AT_AddConstraint':
      for (const { contype, pktable } of nodesOfKind(def, 'Constraint')) {
        const referenced = contype === 'CONSTR_FOREIGN' ? named(pktable) : undefined;
        if (referenced) yield [referenced.name, 'SHARE ROW EXCLUSIVE'];
      }
      break;
    case 'AT_DropColumn':
    case 'AT_DropConstraint':
      for (const { name, columns, references } of catalog.relation(table)?.constraints ?? []) {
        const goes = subtype === 'AT_DropConstraint' ? name === of : columns.includes(of ?? '');
        if (goes && references) yield [references, 'ACCESS EXCLUSIVE'];
      }
      break;
    case 'AT_AttachPartition':
    case 'AT_DetachPartition': {
      const partition = def && 'PartitionCmd' in def ? named(def.PartitionCmd.name) : undefined;
      const weak = subtype === 'AT_DetachPartition' && serverVersionNum < 140_000;
      if (partition) yield [partition.name, weak ? 'SHARE UPDATE EXCLUSIVE' : 'ACCESS EXCLUSIVE'];
      const remaining = catalog.relation(table)?.defaultPartition;
      if (remaining) yield [remaining, 'ACCESS EXCLUSIVE'];
      break;
    }
    default:
  }
}
