/** `a`, `a and b`, `a, b and c`. */
export declare function list(items: readonly string[]): string;
/** PostgreSQL's major version as people say it. */
export declare function majorVersion(serverVersionNum: number): number;
