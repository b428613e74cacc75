export interface OsUser {
    uid: number;
    gid: number;
}
/**
 * As whom PostgreSQL's programs run, since they refuse to as root: `postgres` or `nobody` then, and otherwise null,
 * which is ourselves.
 */
export declare function serverUser(): Promise<OsUser | null>;
