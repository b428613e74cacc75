import type { DropStmt, Node, ObjectType, RangeVar, RenameStmt } from 'libpg-query';
import { mayBeSame, nameText } from '../sql/names.ts';
import type { ObjectName } from '../sql/names.ts';
import { listName, objectNameOf, rangeName } from './nodes.ts';
import { commandsOf, droppedNames, droppedOnTable } from './objects.ts';
import type { Command } from './objects.ts';

/** A thing that is there, or is gone, behind a statement. */
export interface Effect {
  readonly kind: string;
  readonly name: ObjectName;
  /** The table that it lies on. */
  readonly table: ObjectName | undefined;
  readonly adds: boolean;
  /** Runs a second time without an error. */
  readonly guarded: boolean;
  /** The words that would guard it; undefined where the grammar has none. */
  readonly guard: string | undefined;
}

/** Are the two about one thing? */
export function sameThing(one: Effect, other: Effect): boolean {
  const onSameTable = !one.table || !other.table || mayBeSame(one.table, other.table);
  return one.kind === other.kind && onSameTable && mayBeSame(one.name, other.name);
}

/** For a person: "column note of orders". */
export function thingText({ kind, name, table }: Effect): string {
  const text = kind === 'relation' ? nameText(name) : `${kind} ${nameText(name)}`;
  return table ? `${text} of ${nameText(table)}` : text;
}

/** What a second run of a statement would stumble over, in its order. Empty for what can be run at any time. */
export function effectsOf(node: Node | undefined): Effect[] {
  if (!node) return [];
  if ('AlterTableStmt' in node) return commandsOf(node).flatMap((command) => ofCommand(command) ?? []);
  if ('DropStmt' in node) return ofDrop(node.DropStmt);
  const found = 'RenameStmt' in node ? ofRename(node.RenameStmt) : (ofCreate(node) ?? ofAlter(node));
  return found ? [found] : [];
}

function ofDrop(drop: DropStmt): Effect[] {
  const kind = kinds[drop.removeType ?? 'OBJECT_TABLE'];
  if (kind === undefined) return [];
  const how: How = { adds: false, guarded: drop.missing_ok === true, guard: 'IF EXISTS' };
  if (liesOnTable.has(kind)) {
    return droppedOnTable(drop).map(({ table, name }) => effect(kind, { name }, how, table));
  }
  return droppedNames(drop).map((name) => effect(kind, name, how));
}

const liesOnTable = new Set(['trigger', 'policy', 'rule']);

const kinds: { readonly [type in ObjectType]?: string } = {
  OBJECT_TABLE: 'relation',
  OBJECT_VIEW: 'relation',
  OBJECT_MATVIEW: 'relation',
  OBJECT_FOREIGN_TABLE: 'relation',
  OBJECT_SEQUENCE: 'relation',
  OBJECT_INDEX: 'relation',
  OBJECT_TYPE: 'type',
  OBJECT_DOMAIN: 'type',
  OBJECT_SCHEMA: 'schema',
  OBJECT_EXTENSION: 'extension',
  OBJECT_FUNCTION: 'function',
  OBJECT_PROCEDURE: 'function',
  OBJECT_ROUTINE: 'function',
  OBJECT_AGGREGATE: 'function',
  OBJECT_TRIGGER: 'trigger',
  OBJECT_POLICY: 'policy',
  OBJECT_RULE: 'rule',
  OBJECT_STATISTIC_EXT: 'statistics',
  OBJECT_PUBLICATION: 'publication',
  OBJECT_COLLATION: 'collation',
};

interface How {
  adds: boolean;
  guarded: boolean;
  guard?: string;
}

function effect(kind: string, name: ObjectName, { adds, guarded, guard }: How, table?: ObjectName): Effect {
  return { kind, name, table, adds, guarded, guard };
}

function added(
  kind: string,
  name: ObjectName | string | undefined,
  guarded: boolean,
  guard?: string,
): Effect | undefined {
  if (name === undefined) return undefined;
  const own = typeof name === 'string' ? { name } : name;
  return effect(kind, own, { adds: true, guarded, ...(guard !== undefined && { guard }) });
}

function addedOn(
  kind: string,
  range: RangeVar | undefined,
  name: string | undefined,
  how: Omit<How, 'adds'>,
): Effect | undefined {
  const table = range && rangeName(range);
  return table && name !== undefined ? effect(kind, { name }, { adds: true, ...how }, table) : undefined;
}

const ifNotExists = 'IF NOT EXISTS';

function ofCreate(node: Node): Effect | undefined {
  if ('IndexStmt' in node) {
    const { idxname, relation, if_not_exists } = node.IndexStmt;
    const table = relation && rangeName(relation);
    if (idxname === undefined) return undefined;
    const name = table?.schema === undefined ? idxname : { schema: table.schema, name: idxname };
    return added('relation', name, if_not_exists === true, ifNotExists);
  }
  if ('CreateStmt' in node) {
    const { relation, if_not_exists } = node.CreateStmt;
    if (!relation || relation.relpersistence === 't') return undefined;
    return added('relation', rangeName(relation), if_not_exists === true, ifNotExists);
  }
  if ('CreateTableAsStmt' in node) {
    const { into, if_not_exists } = node.CreateTableAsStmt;
    if (!into?.rel || into.rel.relpersistence === 't') return undefined;
    return added('relation', rangeName(into.rel), if_not_exists === true, ifNotExists);
  }
  if ('CreateForeignTableStmt' in node) {
    const { base } = node.CreateForeignTableStmt;
    return added(
      'relation',
      base?.relation && rangeName(base.relation),
      base?.if_not_exists === true,
      ifNotExists,
    );
  }
  if ('ViewStmt' in node) {
    const { view, replace } = node.ViewStmt;
    if (!view || view.relpersistence === 't') return undefined;
    return added('relation', rangeName(view), replace === true, 'CREATE OR REPLACE VIEW');
  }
  if ('CreateSeqStmt' in node) {
    const { sequence, if_not_exists } = node.CreateSeqStmt;
    if (!sequence || sequence.relpersistence === 't') return undefined;
    return added('relation', rangeName(sequence), if_not_exists === true, ifNotExists);
  }
  return ofCreateOther(node);
}

function ofCreateOther(node: Node): Effect | undefined {
  if ('CreateSchemaStmt' in node) {
    const { schemaname, if_not_exists } = node.CreateSchemaStmt;
    return added('schema', schemaname, if_not_exists === true, ifNotExists);
  }
  if ('CreateExtensionStmt' in node) {
    const { extname, if_not_exists } = node.CreateExtensionStmt;
    return added('extension', extname, if_not_exists === true, ifNotExists);
  }
  if ('CreateFunctionStmt' in node) {
    const { funcname, replace, is_procedure } = node.CreateFunctionStmt;
    const what = is_procedure === true ? 'PROCEDURE' : 'FUNCTION';
    return added('function', listName(funcname), replace === true, `CREATE OR REPLACE ${what}`);
  }
  if ('CreateTrigStmt' in node) {
    const { trigname, relation, replace } = node.CreateTrigStmt;
    return addedOn('trigger', relation, trigname, { guarded: replace === true, guard: 'OR REPLACE TRIGGER' });
  }
  if ('CreatePolicyStmt' in node) {
    const { policy_name, table } = node.CreatePolicyStmt;
    return addedOn('policy', table, policy_name, { guarded: false });
  }
  if ('RuleStmt' in node) {
    const { rulename, relation, replace } = node.RuleStmt;
    return addedOn('rule', relation, rulename, {
      guarded: replace === true,
      guard: 'CREATE OR REPLACE RULE',
    });
  }
  if ('CreateStatsStmt' in node) {
    const { defnames, if_not_exists } = node.CreateStatsStmt;
    return added('statistics', listName(defnames), if_not_exists === true, ifNotExists);
  }
  if ('CreateEnumStmt' in node) return added('type', listName(node.CreateEnumStmt.typeName), false);
  if ('CreateRangeStmt' in node) return added('type', listName(node.CreateRangeStmt.typeName), false);
  if ('CreateDomainStmt' in node) return added('type', listName(node.CreateDomainStmt.domainname), false);
  if ('CompositeTypeStmt' in node) {
    const { typevar } = node.CompositeTypeStmt;
    return added('type', typevar && rangeName(typevar), false);
  }
  if ('CreatePublicationStmt' in node) return added('publication', node.CreatePublicationStmt.pubname, false);
  if ('CreatedbStmt' in node) return added('database', node.CreatedbStmt.dbname, false);
  return undefined;
}

function ofAlter(node: Node): Effect | undefined {
  if ('AlterEnumStmt' in node) {
    const { typeName, newVal, oldVal, skipIfNewValExists } = node.AlterEnumStmt;
    const type = listName(typeName);
    if (!type || newVal === undefined) return undefined;
    const value = `${newVal} of ${nameText(type)}`;
    return oldVal === undefined
      ? added('value', value, skipIfNewValExists === true, 'ADD VALUE IF NOT EXISTS')
      : added('value', value, false);
  }
  if ('AlterObjectSchemaStmt' in node) {
    const { relation, object, newschema, missing_ok } = node.AlterObjectSchemaStmt;
    const name = relation ? rangeName(relation) : objectNameOf(object);
    return (
      name &&
      added('relation', { schema: newschema ?? '', name: name.name }, missing_ok === true, 'IF EXISTS')
    );
  }
  return undefined;
}

function ofRename({ renameType, relation, newname, object, missing_ok }: RenameStmt): Effect | undefined {
  if (newname === undefined) return undefined;
  const inside = renameType === 'OBJECT_COLUMN' || renameType === 'OBJECT_TABCONSTRAINT';
  const old = relation ? rangeName(relation) : objectNameOf(object);
  if (inside) return addedOn('column', relation, newname, { guarded: false });
  if (!old) return undefined;
  // With IF EXISTS the renamed table is not found and passed over.
  return added('relation', { ...old, name: newname }, missing_ok === true);
}

function ofCommand({ command, name: table }: Command): Effect | undefined {
  const { subtype, missing_ok, def, name } = command;
  const guarded = missing_ok === true;
  const on = (kind: string, own: string | undefined, how: How): Effect | undefined =>
    own === undefined ? undefined : effect(kind, { name: own }, how, table);
  switch (subtype) {
    case 'AT_AddColumn': {
      const column = def && 'ColumnDef' in def ? def.ColumnDef.colname : undefined;
      return on('column', column, { adds: true, guarded, guard: 'ADD COLUMN IF NOT EXISTS' });
    }
    case 'AT_DropColumn':
      return on('column', name, { adds: false, guarded, guard: 'DROP COLUMN IF EXISTS' });
    case 'AT_AddConstraint': {
      const constraint =
        def && 'Constraint' in def ? (def.Constraint.conname ?? 'without a name') : undefined;
      return on('constraint', constraint, { adds: true, guarded: false });
    }
    case 'AT_DropConstraint':
      return on('constraint', name, { adds: false, guarded, guard: 'DROP CONSTRAINT IF EXISTS' });
    case 'AT_DropIdentity':
      return on('identity', name, { adds: false, guarded, guard: 'DROP IDENTITY IF EXISTS' });
    case 'AT_AddIdentity':
      return on('identity', name, { adds: true, guarded: false });
    case 'AT_AttachPartition':
    case 'AT_DetachPartition': {
      const part = def && 'PartitionCmd' in def ? def.PartitionCmd.name : undefined;
      const of = part && rangeName(part);
      return of && effect('partition', of, { adds: subtype === 'AT_AttachPartition', guarded: false }, table);
    }
    default:
      return undefined;
  }
}
