/** What files take for granted on the server that they run on, and what they do to it. */
export interface Needs {
    roles: Set<string>;
    createdRoles: Set<string>;
    /** Roles that code in them creates, if it gets there. */
    codedRoles: Set<string>;
    alteredRoles: Set<string>;
    createdDatabases: Set<string>;
    extensions: Set<string>;
    /** Statements by which they change the server itself, to be read in a sentence. */
    beyond: Set<string>;
}
export declare function needsOf(texts: readonly string[]): Promise<Needs>;
