import type { Node } from 'libpg-query';
/** A name that a statement gives to something, and that people will have to type. */
export interface NewName {
    readonly what: string;
    readonly name: string;
    readonly location: number;
}
export declare function newNames(node: Node | undefined): NewName[];
