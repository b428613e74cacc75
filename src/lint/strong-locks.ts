import type { AlterTableCmd, Node } from 'libpg-query';
import type { ObjectName } from '../sql/names.ts';
import { modeOfAction } from './alter-table-locks.ts';
import { newForeignKeys } from './foreign-keys.ts';
import { listName, rangeName } from './nodes.ts';
import type { Context } from './rule.ts';
import type { LintStatement } from './statement.ts';
import { tableActions } from './table-actions.ts';

/** A lock that keeps others from using a table, and that is held until the transaction ends. */
export interface StrongLock {
  readonly table: ObjectName;
  readonly blocks: 'reads and writes' | 'writes';
}

export function strongLocks(statement: LintStatement, context: Context): StrongLock[] {
  const { node } = statement;
  if (node === undefined) return [];
  const keys = newForeignKeys(statement, context);
  return [
    ...tableActions(statement).flatMap(({ relation, command }) => {
      const blocks = blockedBy(command, context.serverVersionNum);
      return blocks === undefined ? [] : [{ table: relation, blocks }];
    }),
    ...keys.map(({ referenced }): StrongLock => ({ table: referenced, blocks: 'writes' })),
    ...ofOthers(node),
  ];
}

/** What nobody else can do with a table while this action of an ALTER TABLE holds its lock. */
export function blockedBy(
  command: AlterTableCmd,
  serverVersionNum: number,
): StrongLock['blocks'] | undefined {
  switch (modeOfAction(command, serverVersionNum)) {
    case 'SHARE UPDATE EXCLUSIVE':
      return undefined;
    case 'SHARE ROW EXCLUSIVE':
      return 'writes';
    default:
      return 'reads and writes';
  }
}

/** As the grammar numbers them: SHARE, SHARE ROW EXCLUSIVE, EXCLUSIVE. */
const modesAgainstWrites = [5, 6, 7];
const accessExclusive = 8;

function ofOthers(node: Node): StrongLock[] {
  if ('TruncateStmt' in node) return on(node.TruncateStmt.relations, 'reads and writes');
  if ('RenameStmt' in node) {
    const { relation, renameType } = node.RenameStmt;
    const ofTable = ['OBJECT_TABLE', 'OBJECT_COLUMN', 'OBJECT_TABCONSTRAINT'].includes(renameType ?? '');
    return relation !== undefined && ofTable ? on([{ RangeVar: relation }], 'reads and writes') : [];
  }
  if ('LockStmt' in node) {
    const { relations, mode = accessExclusive } = node.LockStmt;
    if (mode === accessExclusive) return on(relations, 'reads and writes');
    return modesAgainstWrites.includes(mode) ? on(relations, 'writes') : [];
  }
  if ('IndexStmt' in node) {
    const { relation, concurrent } = node.IndexStmt;
    return relation !== undefined && concurrent !== true ? on([{ RangeVar: relation }], 'writes') : [];
  }
  if ('CreateTrigStmt' in node) {
    const { relation } = node.CreateTrigStmt;
    return relation === undefined ? [] : on([{ RangeVar: relation }], 'writes');
  }
  if (
    'DropStmt' in node &&
    ['OBJECT_TRIGGER', 'OBJECT_RULE', 'OBJECT_POLICY'].includes(node.DropStmt.removeType ?? '')
  ) {
    return (node.DropStmt.objects ?? []).flatMap((object) => {
      const table = 'List' in object ? listName(object.List.items?.slice(0, -1)) : undefined;
      return table === undefined ? [] : [{ table, blocks: 'reads and writes' }];
    });
  }
  return [];
}

function on(relations: readonly Node[] | undefined, blocks: StrongLock['blocks']): StrongLock[] {
  return (relations ?? []).flatMap((relation) => {
    const table = 'RangeVar' in relation ? rangeName(relation.RangeVar) : undefined;
    return table === undefined ? [] : [{ table, blocks }];
  });
}
