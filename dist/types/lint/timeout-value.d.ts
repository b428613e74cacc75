import type { Node } from 'libpg-query';
/** A SET or SET LOCAL of one parameter: its name in lower case, and what it is set to, as text. */
export interface SetParameter {
    readonly name: string;
    readonly value: string;
    readonly local: boolean;
}
export declare function setOf(node: Node | undefined): SetParameter | undefined;
/** "300 ms", "2 s", "5 min". */
export declare function durationText(ms: number): string;
