import type { AlterTableCmd, ColumnDef, Constraint, IndexStmt, Node, RangeVar, TypeName } from 'libpg-query';
import type { LintStatement } from '../../lint/statement.ts';
import { mayBeSame } from '../../sql/names.ts';
import type { ObjectName } from '../../sql/names.ts';
import { objectName } from '../../sql/tree.ts';
import type { DataCheck, DataQuestion } from './check.ts';
import { expressionText } from './expression.ts';

/**
 * What the pending statements ask of rows that are there already, in their order. What cannot be asked of the rows
 * as they are is left out: a unique index on an expression, a type change by USING, a check that calls functions.
 */
export function dataChecks(statements: readonly LintStatement[]): DataCheck[] {
  const checks: DataCheck[] = [];
  const changed: ObjectName[] = [];
  const later = new Map<string, DataQuestion>();
  for (const statement of statements) {
    const { node } = statement;
    if (node === undefined) continue;
    const changes = changedRelation(node);
    if (changes) changed.push(changes);
    for (const { relation, question } of questions(node, later))
      checks.push({
        ...question,
        statement,
        relation,
        changedBefore: changed.some((name) => mayBeSame(name, relation)),
      });
  }
  return checks;
}

interface Asked {
  relation: ObjectName;
  question: DataQuestion;
}

/** `later` keeps what is asked by constraints that are NOT VALID, until they are validated. */
function questions(node: Node, later: Map<string, DataQuestion>): Asked[] {
  if ('IndexStmt' in node) return about(node.IndexStmt.relation, ofIndex(node.IndexStmt));
  if (!('AlterTableStmt' in node)) return [];
  const { relation, cmds = [] } = node.AlterTableStmt;
  return cmds.flatMap((cmd) =>
    'AlterTableCmd' in cmd ? about(relation, ofCommand(cmd.AlterTableCmd, relation, later)) : [],
  );
}

function about(relation: RangeVar | undefined, found: readonly DataQuestion[]): Asked[] {
  const name = relation && objectName(relation);
  return name ? found.map((question) => ({ relation: name, question })) : [];
}

function ofIndex({ unique, indexParams = [], whereClause, nulls_not_distinct }: IndexStmt): DataQuestion[] {
  if (unique !== true) return [];
  const columns = indexParams.map((param) =>
    'IndexElem' in param && param.IndexElem.collation === undefined ? param.IndexElem.name : undefined,
  );
  const where = expressionText(whereClause);
  if (!columns.every((name) => name !== undefined) || (whereClause && where === undefined)) return [];
  return [{ kind: 'duplicates', columns, where, nullsAlike: nulls_not_distinct ?? false }];
}

function ofCommand(
  { subtype, name, def }: AlterTableCmd,
  relation: RangeVar | undefined,
  later: Map<string, DataQuestion>,
): DataQuestion[] {
  const key = (constraint: string): string =>
    JSON.stringify([relation?.schemaname, relation?.relname, constraint]);
  switch (subtype) {
    case 'AT_SetNotNull':
      return name === undefined ? [] : [{ kind: 'nulls', columns: [name] }];
    case 'AT_AddConstraint': {
      if (def === undefined || !('Constraint' in def)) return [];
      const { conname, skip_validation } = def.Constraint;
      const asked = ofConstraint(def.Constraint);
      if (skip_validation !== true) return asked;
      for (const question of asked) if (conname !== undefined) later.set(key(conname), question);
      return [];
    }
    case 'AT_ValidateConstraint': {
      const question = name === undefined ? undefined : later.get(key(name));
      return question ? [question] : [];
    }
    case 'AT_AddColumn':
      return def !== undefined && 'ColumnDef' in def ? ofNewColumn(def.ColumnDef) : [];
    case 'AT_AlterColumnType': {
      if (def === undefined || !('ColumnDef' in def) || name === undefined) return [];
      const { typeName, raw_default } = def.ColumnDef;
      const question = raw_default === undefined ? ofType(name, typeName) : undefined;
      return question ? [question] : [];
    }
    default:
      return [];
  }
}

function ofConstraint(constraint: Constraint): DataQuestion[] {
  const { contype, keys, indexname, fk_attrs, pk_attrs, pktable, raw_expr, nulls_not_distinct } = constraint;
  const columns = namesOf(keys);
  switch (contype) {
    case 'CONSTR_PRIMARY':
    case 'CONSTR_UNIQUE': {
      if (indexname !== undefined || columns.length === 0) return [];
      const nullsAlike = nulls_not_distinct ?? false;
      const unique: DataQuestion = { kind: 'duplicates', columns, where: undefined, nullsAlike };
      return contype === 'CONSTR_PRIMARY' ? [{ kind: 'nulls', columns }, unique] : [unique];
    }
    case 'CONSTR_FOREIGN': {
      const references = pktable && objectName(pktable);
      if (!references) return [];
      return [
        { kind: 'orphans', columns: namesOf(fk_attrs), references, referencedColumns: namesOf(pk_attrs) },
      ];
    }
    case 'CONSTR_CHECK': {
      const expression = constraint.is_enforced === false ? undefined : expressionText(raw_expr);
      return expression === undefined ? [] : [{ kind: 'violations', columns: [], expression }];
    }
    case 'CONSTR_NOTNULL':
      return columns.length === 0 ? [] : [{ kind: 'nulls', columns }];
    default:
      return [];
  }
}

/** With a default, an identity or a generation expression every row has a value. */
function ofNewColumn({ colname, constraints = [], typeName }: ColumnDef): DataQuestion[] {
  if (colname === undefined || isSerial(typeName)) return [];
  const kinds = constraints.map((one) => ('Constraint' in one ? one.Constraint.contype : undefined));
  const refusesNull = kinds.includes('CONSTR_NOTNULL') || kinds.includes('CONSTR_PRIMARY');
  const filled = kinds.some(
    (kind) => kind === 'CONSTR_DEFAULT' || kind === 'CONSTR_IDENTITY' || kind === 'CONSTR_GENERATED',
  );
  return refusesNull && !filled ? [{ kind: 'rows', columns: [colname] }] : [];
}

function isSerial(type: TypeName | undefined): boolean {
  return /^(?:small|big)?serial\d?$/.test(namesOf(type?.names).at(-1) ?? '');
}

function ofType(column: string, type: TypeName | undefined): DataQuestion | undefined {
  if (type === undefined || (type.arrayBounds?.length ?? 0) > 0) return undefined;
  const [first, second = 0] = (type.typmods ?? []).map((node) =>
    'A_Const' in node && node.A_Const.ival ? (node.A_Const.ival.ival ?? 0) : undefined,
  );
  switch (namesOf(type.names).at(-1)) {
    case 'varchar':
    case 'bpchar':
      return first === undefined ? undefined : { kind: 'too-long', columns: [column], length: first };
    case 'int2':
      return { kind: 'out-of-range', columns: [column], below: '32768', scale: 0 };
    case 'int4':
      return { kind: 'out-of-range', columns: [column], below: '2147483648', scale: 0 };
    case 'numeric':
      if (first === undefined || first <= second) return undefined;
      return {
        kind: 'out-of-range',
        columns: [column],
        below: `1${'0'.repeat(first - second)}`,
        scale: second,
      };
    default:
      return undefined;
  }
}

function namesOf(nodes: readonly Node[] | undefined): string[] {
  return (nodes ?? []).flatMap((node) => ('String' in node ? [node.String.sval ?? ''] : []));
}

function changedRelation(node: Node): ObjectName | undefined {
  const relation =
    'InsertStmt' in node
      ? node.InsertStmt.relation
      : 'UpdateStmt' in node
        ? node.UpdateStmt.relation
        : 'DeleteStmt' in node
          ? node.DeleteStmt.relation
          : 'MergeStmt' in node
            ? node.MergeStmt.relation
            : 'CopyStmt' in node
              ? node.CopyStmt.relation
              : undefined;
  if (relation) return objectName(relation);
  const [truncated] = 'TruncateStmt' in node ? (node.TruncateStmt.relations ?? []) : [];
  return truncated !== undefined && 'RangeVar' in truncated ? objectName(truncated.RangeVar) : undefined;
}
