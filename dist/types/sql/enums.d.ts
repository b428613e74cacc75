/** An ALTER TYPE … ADD VALUE. Before its transaction has committed, the value cannot be used (55P04). */
export interface AddedEnumValue {
    /** UTF-16 offset of the ALTER. */
    readonly offset: number;
    /** 1-based line of the ALTER. */
    readonly line: number;
    /** `name` or `schema.name`. */
    readonly type: string;
    readonly value: string;
}
/** Finds the enum values that a script adds, as statements of its own or in DO blocks. */
export declare function enumValueUse(text: string): AddedEnumValue[];
