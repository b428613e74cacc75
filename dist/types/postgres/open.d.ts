import type { Connection } from './connection.js';
import type { Target, TargetSessionAttrs } from './target.js';
import type { TargetHost } from './target-hosts.js';
/** Every host of a target was tried and none took us. */
export declare class ConnectError extends Error {
    readonly name = "ConnectError";
    readonly failures: readonly {
        host: TargetHost;
        error: unknown;
    }[];
    constructor(failures: readonly {
        host: TargetHost;
        error: unknown;
    }[]);
}
/** A host answered, but is not what `target_session_attrs` asks for. */
export declare class UnfitHostError extends Error {
    readonly name = "UnfitHostError";
    constructor(attributes: TargetSessionAttrs);
}
/**
 * Connects to the first host of the target that answers and fits `target_session_attrs`, in libpq's order:
 * hosts one after the other, and for each the ways of TLS that its `sslmode` allows. Tries each once;
 * fails with `ConnectError`. `timeoutMs` is for each attempt; 0 waits for ever. An abort ends all of it at once.
 */
export declare function openConnection(target: Target, timeoutMs: number, signal?: AbortSignal): Promise<Connection>;
