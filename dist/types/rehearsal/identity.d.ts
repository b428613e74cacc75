/** A name as the catalogs have it, from one that is quoted where SQL wants it. */
export declare function unquoted(identifier: string): string;
