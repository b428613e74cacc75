import type { ConnectionOptions } from 'node:tls';
export type TlsMode = 'disable' | 'allow' | 'prefer' | 'require' | 'verify-ca' | 'verify-full';
/** How the connection is to be encrypted: libpq's `sslmode` and what belongs to it, with all files read. */
export interface TlsSettings {
    mode: TlsMode;
    /** `direct` starts with the TLS handshake, without asking the server first: PostgreSQL 17 and later. */
    negotiation: 'postgres' | 'direct';
    /** PEM text of the certificates to trust, or `system` for those of the machine and of Node.js. */
    rootCert?: string;
    /** Where `rootCert` came from, for messages. */
    rootCertSource?: string;
    /** PEM text of the certificate to show to the server, and its key. */
    cert?: string;
    key?: string;
    keyPassphrase?: string;
}
/** One way to connect. */
export interface TlsAttempt {
    /** The `ssl` option of `pg.Client`. */
    ssl: false | ConnectionOptions;
    /** What of the server's certificate is checked. */
    verifies: 'nothing' | 'chain' | 'chain and name';
    /** Whether libpq makes the next attempt after this error. False for the last attempt. */
    fallsThroughOn(error: unknown): boolean;
}
/**
 * The attempts that libpq makes to connect to `host`, in order ("SSL Mode Descriptions"). As there, a root
 * certificate makes every encrypted attempt verify the chain, whatever the mode; without one only the
 * `verify-` modes verify. Unix sockets are never encrypted.
 */
export declare function tlsAttempts(settings: TlsSettings, host: string): TlsAttempt[];
/**
 * Runs `connect` with one attempt after the other until one succeeds or falls through no further. When two
 * failed, the error of the encrypted one is thrown, unless it says only that the server has no TLS: a server
 * that insists on TLS refuses the plain one whatever was wrong.
 */
export declare function inOrder<T>(attempts: readonly TlsAttempt[], connect: (attempt: TlsAttempt) => Promise<T>): Promise<T>;
/**
 * What went wrong with TLS itself: the server has none, its certificate was not accepted, or the two sides
 * could not agree. Undefined for every other error.
 */
export declare function tlsFault(error: unknown): 'no TLS' | 'certificate' | 'handshake' | undefined;
