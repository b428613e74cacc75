import type { DeleteStmt, InsertStmt, MergeStmt, Node, UpdateStmt } from 'libpg-query';
import type { Named } from './objects.js';
interface Target {
    readonly target: Named;
}
export type Write = Target & ({
    readonly kind: 'INSERT';
    readonly insert: InsertStmt;
} | {
    readonly kind: 'UPDATE';
    readonly update: UpdateStmt;
} | {
    readonly kind: 'DELETE';
    readonly delete: DeleteStmt;
} | {
    readonly kind: 'MERGE';
    readonly merge: MergeStmt;
});
/** What a statement writes when it runs, in its WITH queries too; not what is in the body of a function or a rule. */
export declare function writesOf(node: Node | undefined): readonly Write[];
export {};
