/**
 * SQL text of an object's properties as one JSON object of texts. A property whose expression is null is left out,
 * so that a default and a setting equal to it read the same. `'yes'` stands for a property that is only there or not.
 */
export declare function properties(expressions: Record<string, string>): string;
/** SQL text of a property that is only there or not. */
export declare function flag(condition: string): string;
/** SQL text of a set of texts, an option list for instance, that does not depend on its order. */
export declare function sorted(array: string): string;
/** SQL text of a role's name. */
export declare function roleName(oid: string): string;
/** SQL text of a collation's name with its schema; null for none. PostgreSQL 12 has no regcollation. */
export declare function collationName(oid: string): string;
/** SQL text of `name`, where only versions from `since` on have it. */
export declare function since(version: number, major: number, name: string): string;
