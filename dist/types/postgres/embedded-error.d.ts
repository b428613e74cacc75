/** The embedded server cannot be had, or is gone. `message` says what happened and what is kept; `remedy` what to do. */
export declare class EmbeddedServerError extends Error {
    readonly name = "EmbeddedServerError";
    readonly remedy: string;
    constructor(message: string, remedy: string, options?: ErrorOptions);
}
