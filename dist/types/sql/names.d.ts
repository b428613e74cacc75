/** The name of an object as the catalogs spell it; without a schema where the text gives none. */
export interface ObjectName {
    readonly schema?: string;
    readonly name: string;
}
/** Could the two be one object? Names without a schema match in any schema: the search path is not known. */
export declare function mayBeSame(one: ObjectName, other: ObjectName): boolean;
/** `name` or `schema.name`. */
export declare function nameText({ schema, name }: ObjectName): string;
/** Reads what `nameText` wrote. */
export declare function parseNameText(text: string): ObjectName;
/** The possibly qualified name that follows the first `keyword` in a statement. */
export declare function nameAfter(sql: string, keyword: string): ObjectName | undefined;
