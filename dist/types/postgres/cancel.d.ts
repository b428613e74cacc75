/** What a CancelRequest needs (PostgreSQL documentation, "Canceling Requests in Progress"). */
export interface CancelTarget {
    host: string;
    port: number;
    ssl: unknown;
    /** `direct` starts with the TLS handshake. */
    sslNegotiation?: string | undefined;
    processID: number;
    secretKey: number;
}
/**
 * Sends a CancelRequest on a connection of its own and waits until the server has closed it, which it does
 * whether or not there was something to cancel. The request goes over TLS where the session does: hosted
 * poolers find the server by the TLS server name. Never fails: there is nothing to do about a lost request
 * but to send another.
 */
export declare function requestCancel(target: CancelTarget, timeoutMs?: number): Promise<void>;
