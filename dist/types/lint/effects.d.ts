import type { Node } from 'libpg-query';
import type { ObjectName } from '../sql/names.js';
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
export declare function sameThing(one: Effect, other: Effect): boolean;
/** For a person: "column note of orders". */
export declare function thingText({ kind, name, table }: Effect): string;
/** What a second run of a statement would stumble over, in its order. Empty for what can be run at any time. */
export declare function effectsOf(node: Node | undefined): Effect[];
