import type { AlterTableCmd, DropStmt, Node, ObjectType, RangeVar } from 'libpg-query';
import { mayBeSame, nameText } from '../sql/names.ts';
import type { ObjectName } from '../sql/names.ts';
import { laterInFile } from './around.ts';
import type { Catalog } from './catalog.ts';
import { listName, objectNameOf, rangeName } from './nodes.ts';
import type { Context } from './rule.ts';
import type { LintStatement } from './statement.ts';
import { list, shortName } from './wording.ts';

/** A relation as a statement names it, and where. */
export interface Named {
  readonly name: ObjectName;
  readonly location: number;
}

/** An action of ALTER TABLE and of its kind, on the relation that it is about. */
export interface Command extends Named {
  readonly command: AlterTableCmd;
  readonly objectType: ObjectType | undefined;
}

export function named(range: RangeVar | undefined): Named | undefined {
  const name = rangeName(range);
  return name && { name, location: range?.location ?? 0 };
}

/** The relations of a list of RangeVar. */
export function allNamed(nodes: readonly Node[] | undefined): Named[] {
  return (nodes ?? []).flatMap((node) => ('RangeVar' in node ? (named(node.RangeVar) ?? []) : []));
}

/** The actions of an ALTER TABLE, ALTER INDEX, ALTER VIEW and so on; none for other statements. */
export function commandsOf(node: Node | undefined): Command[] {
  if (!node || !('AlterTableStmt' in node)) return [];
  const { relation, cmds, objtype } = node.AlterTableStmt;
  const of = named(relation);
  if (!of) return [];
  return (cmds ?? []).flatMap((cmd) =>
    'AlterTableCmd' in cmd ? [{ ...of, command: cmd.AlterTableCmd, objectType: objtype }] : [],
  );
}

export function dropOf(node: Node | undefined, ...types: readonly ObjectType[]): DropStmt | undefined {
  if (!node || !('DropStmt' in node)) return undefined;
  const drop = node.DropStmt;
  return drop.removeType !== undefined && types.includes(drop.removeType) ? drop : undefined;
}

/** What a DROP names. Of a trigger, policy or rule it is the table, with `of` for its own name. */
export function droppedNames(drop: DropStmt): ObjectName[] {
  return (drop.objects ?? []).flatMap((object) => objectNameOf(object) ?? []);
}

/** The table of a dropped trigger, policy or rule, which is named `table, name`. */
export function droppedOnTable(drop: DropStmt): { table: ObjectName; name: string }[] {
  return (drop.objects ?? []).flatMap((object) => {
    const items = 'List' in object ? (object.List.items ?? []) : [];
    const table = listName(items.slice(0, -1));
    const name = listName(items.slice(-1))?.name;
    return table && name !== undefined ? [{ table, name }] : [];
  });
}

/** The statements behind this one in its own transaction; none outside of a transaction block. */
export function laterInTransaction(statement: LintStatement): readonly LintStatement[] {
  if (statement.transaction === null) return [];
  return laterInFile(statement).filter(({ transaction }) => transaction === statement.transaction);
}

/** Every pending statement behind this one, in the files behind its own too. */
export function laterPending(statement: LintStatement, { files }: Context): LintStatement[] {
  const own = files.indexOf(statement.file);
  return [
    ...laterInFile(statement),
    ...files.slice(own + 1).flatMap(({ pending, statements }) => (pending ? statements : [])),
  ];
}

/** Every pending statement before this one, in the files before its own too. */
export function earlierPending(statement: LintStatement, { files }: Context): LintStatement[] {
  const own = files.indexOf(statement.file);
  return [
    ...files.slice(0, own).flatMap(({ pending, statements }) => (pending ? statements : [])),
    ...statement.file.statements.filter(({ index }) => index < statement.index),
  ];
}

/** Do the two names mean one relation? By what the catalog knows of both, by their words where it knows nothing. */
export function sameRelation(catalog: Catalog, one: ObjectName, other: ObjectName): boolean {
  return mayBeSame(catalog.relation(one) ?? one, catalog.relation(other) ?? other);
}

export function listedNames(names: readonly ObjectName[], catalog?: Catalog): string {
  return list(names.map((name) => (catalog ? shortName(name, catalog) : nameText(name))));
}

/** Whether an option of a list is on: `(CONCURRENTLY, VERBOSE false)`. */
export function hasOption(options: readonly Node[] | undefined, name: string): boolean {
  const option = options?.findLast((node) => 'DefElem' in node && node.DefElem.defname === name);
  if (option === undefined || !('DefElem' in option)) return false;
  const { arg } = option.DefElem;
  if (arg === undefined) return true;
  if ('Integer' in arg) return (arg.Integer.ival ?? 0) !== 0;
  if ('Boolean' in arg) return arg.Boolean.boolval === true;
  return !/^(?:false|off)$/i.test('String' in arg ? (arg.String.sval ?? '') : '');
}
