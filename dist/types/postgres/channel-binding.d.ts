import type pg from 'pg';
/**
 * Makes a client that has not connected yet refuse every authentication but SCRAM-SHA-256-PLUS: what
 * libpq's `channel_binding=require` means. `pg` itself uses channel binding where the server offers it, and
 * goes on without where it does not. The client must have been made with `enableChannelBinding`.
 */
export declare function requireChannelBinding(client: pg.Client): void;
export declare class ChannelBindingError extends Error {
    readonly name = "ChannelBindingError";
    constructor();
}
