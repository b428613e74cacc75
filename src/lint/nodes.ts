import type { AlterTableCmd, ColumnDef, Constraint as ConstraintNode, Node, RangeVar } from 'libpg-query';
import type { ObjectName } from '../sql/names.ts';
import type { Constraint } from './catalog.ts';

/** NAMEDATALEN less the byte that ends a name. */
export const longestName = 63;

/** A name as PostgreSQL stores it: cut to 63 bytes, at the end of a character. */
export function truncated(name: string): string {
  if (name.length * 3 <= longestName || Buffer.byteLength(name) <= longestName) return name;
  let end = 0;
  let bytes = 0;
  for (const character of name) {
    bytes += Buffer.byteLength(character);
    if (bytes > longestName) break;
    end += character.length;
  }
  return name.slice(0, end);
}

/** The name of a table, view, index or sequence where a statement names it. */
export function rangeName(range: RangeVar | undefined): ObjectName | undefined {
  return range && nameOf([range.schemaname, range.relname]);
}

/** The name that a list of its parts is, such as that of a function or type. */
export function listName(parts: readonly Node[] | undefined): ObjectName | undefined {
  const words = strings(parts);
  return nameOf([words.at(-2), words.at(-1)]);
}

/** What one entry of DROP, COMMENT and their kind names: a list, a type, a function with arguments, or a word. */
export function objectNameOf(node: Node | undefined): ObjectName | undefined {
  if (node === undefined) return undefined;
  if ('List' in node) return listName(node.List.items);
  if ('TypeName' in node) return listName(node.TypeName.names);
  if ('ObjectWithArgs' in node) return listName(node.ObjectWithArgs.objname);
  if ('RangeVar' in node) return rangeName(node.RangeVar);
  return listName([node]);
}

function nameOf([schema, name]: readonly [string | undefined, string | undefined]): ObjectName | undefined {
  if (name === undefined) return undefined;
  return schema === undefined
    ? { name: truncated(name) }
    : { schema: truncated(schema), name: truncated(name) };
}

/** The words of a list; what is no word is left out. */
export function strings(nodes: readonly Node[] | undefined): string[] {
  return (nodes ?? []).flatMap((node) => ('String' in node ? [node.String.sval ?? ''] : []));
}

/** The columns that a constraint or an ALTER names, as the catalogs spell them. */
export function columnNames(nodes: readonly Node[] | undefined): string[] {
  return strings(nodes).map(truncated);
}

/** One action of an ALTER TABLE. */
export interface TableCommand {
  readonly table: ObjectName;
  readonly command: AlterTableCmd;
}

/** The actions of an ALTER TABLE (or of an ALTER INDEX, VIEW …, when `objects` says so), in order. */
export function tableCommands(
  node: Node | undefined,
  objects: readonly string[] = ['OBJECT_TABLE', 'OBJECT_FOREIGN_TABLE'],
): TableCommand[] {
  if (node === undefined || !('AlterTableStmt' in node)) return [];
  const { relation, cmds, objtype } = node.AlterTableStmt;
  const table = rangeName(relation);
  if (table === undefined || !objects.includes(objtype ?? '')) return [];
  return (cmds ?? []).flatMap((cmd) =>
    'AlterTableCmd' in cmd ? [{ table, command: cmd.AlterTableCmd }] : [],
  );
}

/** The column that ADD COLUMN adds, or that ALTER COLUMN TYPE describes. */
export function columnDef({ def }: AlterTableCmd): ColumnDef | undefined {
  return def !== undefined && 'ColumnDef' in def ? def.ColumnDef : undefined;
}

/** The constraint that ADD CONSTRAINT adds. */
export function constraintDef({ def }: AlterTableCmd): ConstraintNode | undefined {
  return def !== undefined && 'Constraint' in def ? def.Constraint : undefined;
}

/** The constraints written behind a column, DEFAULT, GENERATED and IDENTITY among them. */
export function columnConstraints({ constraints }: ColumnDef): ConstraintNode[] {
  return (constraints ?? []).flatMap((node) => ('Constraint' in node ? [node.Constraint] : []));
}

/** The constraint of a kind behind a column, such as `CONSTR_DEFAULT`. */
export function columnConstraint(
  column: ColumnDef,
  contype: ConstraintNode['contype'],
): ConstraintNode | undefined {
  return columnConstraints(column).find((constraint) => constraint.contype === contype);
}

/** The kind as the catalog has it; undefined for DEFAULT, NULL, GENERATED, IDENTITY and attributes. */
export function constraintKind({ contype }: ConstraintNode): Constraint['kind'] | undefined {
  switch (contype) {
    case 'CONSTR_CHECK':
      return 'check';
    case 'CONSTR_FOREIGN':
      return 'foreign key';
    case 'CONSTR_PRIMARY':
      return 'primary key';
    case 'CONSTR_UNIQUE':
      return 'unique';
    case 'CONSTR_EXCLUSION':
      return 'exclusion';
    case 'CONSTR_NOTNULL':
      return 'not null';
    default:
      return undefined;
  }
}

/** Not NOT ENFORCED. */
export function isEnforced({ contype, is_enforced }: ConstraintNode): boolean {
  return (contype !== 'CONSTR_CHECK' && contype !== 'CONSTR_FOREIGN') || is_enforced === true;
}

/** Existing rows are checked when it is added: neither NOT VALID nor NOT ENFORCED. */
export function checksRows(constraint: ConstraintNode): boolean {
  return constraint.skip_validation !== true && isEnforced(constraint);
}

/** SERIAL and its kind: an integer with a sequence behind it. */
export function isSerial({ typeName }: ColumnDef): boolean {
  const name = listName(typeName?.names);
  return name?.schema === undefined && /^(?:small|big)?serial[248]?$/.test(name?.name ?? '');
}

/** What a constant is, as text; undefined for NULL and for what is no constant. */
export function constantText(node: Node | undefined): string | undefined {
  if (node === undefined || !('A_Const' in node)) return undefined;
  const { sval, ival, fval, boolval, bsval } = node.A_Const;
  if (sval !== undefined) return sval.sval ?? '';
  if (ival !== undefined) return String(ival.ival ?? 0);
  if (fval !== undefined) return fval.fval;
  if (boolval !== undefined) return String(boolval.boolval ?? false);
  return bsval?.bsval;
}

/** The statements that run when this one does: CREATE SCHEMA can have others in it. */
export function parts(node: Node): Node[] {
  if (!('CreateSchemaStmt' in node)) return [node];
  const { schemaname, schemaElts } = node.CreateSchemaStmt;
  return [node, ...(schemaElts ?? []).map((part) => inSchema(part, schemaname))];
}

/** A part of CREATE SCHEMA creates in that schema. */
function inSchema(node: Node, schema: string | undefined): Node {
  if (schema === undefined || !('CreateStmt' in node)) return node;
  const { relation, ...rest } = node.CreateStmt;
  return { CreateStmt: { ...rest, relation: { schemaname: schema, ...relation } } };
}
