/** What is thrown by what follows. */
export declare class UnexpectedAnswer extends Error {
}
export type Fields = Record<string, unknown>;
export declare function fieldsOf(value: unknown): Fields;
export declare function listOf(value: unknown): Fields[];
export declare function idOf(value: unknown): number;
export declare function textOf(value: unknown): string;
export declare function textOrNull(value: unknown): string | null;
