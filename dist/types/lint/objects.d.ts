import type { AlterTableCmd, DropStmt, Node, ObjectType, RangeVar } from 'libpg-query';
import type { ObjectName } from '../sql/names.js';
import type { Catalog } from './catalog.js';
import type { Context } from './rule.js';
import type { LintStatement } from './statement.js';
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
export declare function named(range: RangeVar | undefined): Named | undefined;
/** The relations of a list of RangeVar. */
export declare function allNamed(nodes: readonly Node[] | undefined): Named[];
/** The actions of an ALTER TABLE, ALTER INDEX, ALTER VIEW and so on; none for other statements. */
export declare function commandsOf(node: Node | undefined): Command[];
export declare function dropOf(node: Node | undefined, ...types: readonly ObjectType[]): DropStmt | undefined;
/** What a DROP names. Of a trigger, policy or rule it is the table, with `of` for its own name. */
export declare function droppedNames(drop: DropStmt): ObjectName[];
/** The table of a dropped trigger, policy or rule, which is named `table, name`. */
export declare function droppedOnTable(drop: DropStmt): {
    table: ObjectName;
    name: string;
}[];
/** The statements behind this one in its own transaction; none outside of a transaction block. */
export declare function laterInTransaction(statement: LintStatement): readonly LintStatement[];
/** Every pending statement behind this one, in the files behind its own too. */
export declare function laterPending(statement: LintStatement, { files }: Context): LintStatement[];
/** Every pending statement before this one, in the files before its own too. */
export declare function earlierPending(statement: LintStatement, { files }: Context): LintStatement[];
/** Do the two names mean one relation? By what the catalog knows of both, by their words where it knows nothing. */
export declare function sameRelation(catalog: Catalog, one: ObjectName, other: ObjectName): boolean;
export declare function listedNames(names: readonly ObjectName[], catalog?: Catalog): string;
/** Whether an option of a list is on: `(CONCURRENTLY, VERBOSE false)`. */
export declare function hasOption(options: readonly Node[] | undefined, name: string): boolean;
