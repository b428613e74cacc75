import type { Target } from './target.js';
import type { TargetHost } from './target-hosts.js';
export interface ConnectFailure {
    /** What happened, one sentence. */
    message: string;
    /** What to do, the likeliest first; one sentence or two each. */
    advice: string[];
    /** Whether the same attempt may succeed a little later. */
    retriable: boolean;
    /** When the server answered. */
    sqlstate?: string;
    /** The error code of Node.js, such as ECONNREFUSED, when it did not. */
    code?: string;
}
/** What one kind of failure means; `ConnectFailure` without the codes. */
export type Explanation = Pick<ConnectFailure, 'message' | 'advice' | 'retriable'>;
/**
 * Explains to a person why a connection to `host` failed. `error` is what connecting threw: an error of
 * `pg`, of the server, of Node.js's network or TLS. The text holds no form of `target.secrets`.
 */
export declare function explainConnectFailure(error: unknown, target: Target, host: TargetHost): ConnectFailure;
/** `name, port 5432`, or the path of a Unix socket. */
export declare function placeOf({ host, port, address }: TargetHost): string;
