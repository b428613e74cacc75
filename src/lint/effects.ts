import type { Node, ObjectType } from 'libpg-query';
import { nameText } from '../sql/names.ts';
import type { ObjectName } from '../sql/names.ts';
import { objectName } from '../sql/tree.ts';
import { commandsOf, droppedNames, nameOf, nameOfParts } from './objects.ts';

/** A thing that is there, or is gone, behind a statement. */
export interface Effect {
  /** What kind of thing and its name: two effects with one key are about one thing. */
  readonly key: string;
  /** For a person: "index orders_pkey". */
  readonly what: string;
  readonly adds: boolean;
  /** Runs a second time without an error. */
  readonly guarded: boolean;
  /** The words that would guard it; undefined where the grammar has none. */
  readonly guard: string | undefined;
}

/** What a second run of a statement would stumble over, in its order. Empty for what can be run at any time. */
export function effectsOf(node: Node | undefined): Effect[] {
  if (!node) return [];
  if ('AlterTableStmt' in node) return commandsOf(node).flatMap(ofCommand);
  if ('DropStmt' in node) {
    const { removeType, missing_ok } = node.DropStmt;
    const kind = kinds[removeType ?? 'OBJECT_TABLE'];
    if (kind === undefined) return [];
    return droppedNames(node.DropStmt).map((name) =>
      effect(kind, name, { adds: false, guarded: missing_ok === true, guard: 'IF EXISTS' }),
    );
  }
  if ('RenameStmt' in node) return ofRename(node.RenameStmt);
  return [ofCreate(node) ?? ofAlter(node)].filter((found) => found !== undefined);
}

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

function effect(kind: string, name: ObjectName | string, { adds, guarded, guard }: How): Effect {
  const text = typeof name === 'string' ? name : nameText(name);
  return {
    key: `${kind} ${text}`,
    what: kind === 'relation' ? text : `${kind} ${text}`,
    adds,
    guarded,
    guard,
  };
}

function added(kind: string, name: ObjectName | string | undefined, guarded: boolean, guard?: string) {
  if (name === undefined) return undefined;
  return effect(kind, name, { adds: true, guarded, ...(guard !== undefined && { guard }) });
}

const ifNotExists = 'IF NOT EXISTS';

function ofCreate(node: Node): Effect | undefined {
  if ('IndexStmt' in node) {
    const { idxname, relation, if_not_exists } = node.IndexStmt;
    const table = relation && objectName(relation);
    if (idxname === undefined) return undefined;
    const name = table?.schema === undefined ? idxname : { schema: table.schema, name: idxname };
    return added('relation', name, if_not_exists === true, ifNotExists);
  }
  if ('CreateStmt' in node) {
    const { relation, if_not_exists } = node.CreateStmt;
    if (!relation || relation.relpersistence === 't') return undefined;
    return added('relation', objectName(relation), if_not_exists === true, ifNotExists);
  }
  if ('CreateTableAsStmt' in node) {
    const { into, if_not_exists } = node.CreateTableAsStmt;
    if (!into?.rel || into.rel.relpersistence === 't') return undefined;
    return added('relation', objectName(into.rel), if_not_exists === true, ifNotExists);
  }
  if ('CreateForeignTableStmt' in node) {
    const { base } = node.CreateForeignTableStmt;
    return added(
      'relation',
      base?.relation && objectName(base.relation),
      base?.if_not_exists === true,
      ifNotExists,
    );
  }
  if ('ViewStmt' in node) {
    const { view, replace } = node.ViewStmt;
    if (!view || view.relpersistence === 't') return undefined;
    return added('relation', objectName(view), replace === true, 'CREATE OR REPLACE VIEW');
  }
  if ('CreateSeqStmt' in node) {
    const { sequence, if_not_exists } = node.CreateSeqStmt;
    if (!sequence || sequence.relpersistence === 't') return undefined;
    return added('relation', objectName(sequence), if_not_exists === true, ifNotExists);
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
    return added('function', nameOfParts(funcname), replace === true, `CREATE OR REPLACE ${what}`);
  }
  if ('CreateTrigStmt' in node) {
    const { trigname, relation, replace } = node.CreateTrigStmt;
    return added('trigger', onTable(relation, trigname), replace === true, 'OR REPLACE TRIGGER');
  }
  if ('CreatePolicyStmt' in node) {
    const { policy_name, table } = node.CreatePolicyStmt;
    return added('policy', onTable(table, policy_name), false);
  }
  if ('RuleStmt' in node) {
    const { rulename, relation, replace } = node.RuleStmt;
    return added('rule', onTable(relation, rulename), replace === true, 'CREATE OR REPLACE RULE');
  }
  if ('CreateStatsStmt' in node) {
    const { defnames, if_not_exists } = node.CreateStatsStmt;
    return added('statistics', nameOfParts(defnames), if_not_exists === true, ifNotExists);
  }
  if ('CreateEnumStmt' in node) return added('type', nameOfParts(node.CreateEnumStmt.typeName), false);
  if ('CreateRangeStmt' in node) return added('type', nameOfParts(node.CreateRangeStmt.typeName), false);
  if ('CreateDomainStmt' in node) return added('type', nameOfParts(node.CreateDomainStmt.domainname), false);
  if ('CompositeTypeStmt' in node) {
    const { typevar } = node.CompositeTypeStmt;
    return added('type', typevar && objectName(typevar), false);
  }
  if ('CreatePublicationStmt' in node) return added('publication', node.CreatePublicationStmt.pubname, false);
  if ('CreatedbStmt' in node) return added('database', node.CreatedbStmt.dbname, false);
  return undefined;
}

/** `table.name`, as droppedNames() has it for what lies on a table. */
function onTable(table: Parameters<typeof objectName>[0] | undefined, name: string | undefined) {
  const on = table && objectName(table);
  return on && name !== undefined ? { schema: on.name, name } : undefined;
}

function ofAlter(node: Node): Effect | undefined {
  if ('AlterEnumStmt' in node) {
    const { typeName, newVal, oldVal, skipIfNewValExists } = node.AlterEnumStmt;
    const type = nameOfParts(typeName);
    if (!type || newVal === undefined) return undefined;
    const value = `${newVal} of ${nameText(type)}`;
    return oldVal === undefined
      ? added('value', value, skipIfNewValExists === true, 'ADD VALUE IF NOT EXISTS')
      : added('value', value, false);
  }
  if ('AlterObjectSchemaStmt' in node) {
    const { relation, object, newschema, missing_ok } = node.AlterObjectSchemaStmt;
    const name = relation ? objectName(relation) : nameOf(object);
    return (
      name &&
      added('relation', { schema: newschema ?? '', name: name.name }, missing_ok === true, 'IF EXISTS')
    );
  }
  return undefined;
}

type Rename = Extract<Node, { RenameStmt: unknown }>['RenameStmt'];

function ofRename({ renameType, relation, newname, object, missing_ok }: Rename): Effect[] {
  if (newname === undefined) return [];
  const table = relation && objectName(relation);
  const inside = renameType === 'OBJECT_COLUMN' || renameType === 'OBJECT_TABCONSTRAINT';
  const what = inside ? `${newname} of ${table ? nameText(table) : 'the table'}` : newname;
  // With IF EXISTS the renamed table is not found and passed over; a renamed column is missed all the same.
  const guarded = missing_ok === true && !inside;
  const name = table ?? nameOf(object);
  const found = name && effect(inside ? 'column' : 'relation', what, { adds: true, guarded });
  return found ? [found] : [];
}

function ofCommand({ command, name }: ReturnType<typeof commandsOf>[number]): Effect[] {
  const { subtype, missing_ok, def } = command;
  const guarded = missing_ok === true;
  const table = nameText(name);
  const within = (kind: string, of: string | undefined, how: How) =>
    of === undefined ? [] : [effect(kind, `${of} of ${table}`, how)];
  switch (subtype) {
    case 'AT_AddColumn': {
      const column = def && 'ColumnDef' in def ? def.ColumnDef.colname : undefined;
      return within('column', column, { adds: true, guarded, guard: 'ADD COLUMN IF NOT EXISTS' });
    }
    case 'AT_DropColumn':
      return within('column', command.name, { adds: false, guarded, guard: 'DROP COLUMN IF EXISTS' });
    case 'AT_AddConstraint': {
      const constraint =
        def && 'Constraint' in def ? (def.Constraint.conname ?? 'without a name') : undefined;
      return within('constraint', constraint, { adds: true, guarded: false });
    }
    case 'AT_DropConstraint':
      return within('constraint', command.name, { adds: false, guarded, guard: 'DROP CONSTRAINT IF EXISTS' });
    case 'AT_DropIdentity':
      return within('identity', command.name, { adds: false, guarded, guard: 'DROP IDENTITY IF EXISTS' });
    case 'AT_AddIdentity':
      return within('identity', command.name, { adds: true, guarded: false });
    case 'AT_AttachPartition':
    case 'AT_DetachPartition': {
      const part = def && 'PartitionCmd' in def ? def.PartitionCmd.name : undefined;
      const of = part && objectName(part);
      return within('partition', of && nameText(of), {
        adds: subtype === 'AT_AttachPartition',
        guarded: false,
      });
    }
    default:
      return [];
  }
}
