/** Schemas, extensions, replication, foreign servers, text search, comments, labels, database settings. */
export declare function otherObjects(major: number): string[];
